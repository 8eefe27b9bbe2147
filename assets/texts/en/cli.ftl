### The command line: help, results, errors.
