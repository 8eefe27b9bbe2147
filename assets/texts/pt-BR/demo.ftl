### Made-up data.
