#!/usr/bin/env python3
"""Measures the program as a person meets it: through a real terminal, from the outside.

    benches/start.py [options] -- target/release/contas --book DIR

Prints the time from the start of the process to the first painted list, from a key to its painted frame (median and
99th percentile), memory, and the CPU an idle program uses. Standard library only; Linux only (/proc).
"""

import argparse
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

ESCAPES = re.compile(rb"\x1b(?:\[[0-9;:<=>?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])")


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, command, cols, rows):
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm-256color"
            os.environ.pop("NO_COLOR", None)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
            try:
                os.execvp(command[0], command)
            except OSError as error:
                print(error, file=sys.stderr)
                os._exit(127)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))

    def read(self, seconds):
        """Bytes that come within so many seconds and when they came; nothing if none do. Ends with the program."""
        ready, _, _ = select.select([self.fd], [], [], max(seconds, 0))
        if not ready:
            return b"", time.perf_counter()
        try:
            out = os.read(self.fd, 1 << 16)
        except OSError:
            out = b""
        if not out:
            sys.exit("the program has ended")
        return out, time.perf_counter()

    def until(self, pattern, seconds):
        """Reads until the words match; the time of the piece that made them match."""
        raw, end = b"", time.perf_counter() + seconds
        while time.perf_counter() < end:
            out, at = self.read(end - time.perf_counter())
            raw += out
            if pattern.search(ESCAPES.sub(b" ", raw)):
                return at
        words = ESCAPES.sub(b" ", raw).decode("utf-8", "replace")
        sys.exit(f"the screen never showed {pattern.pattern.decode()!r}, but:\n{words[-2000:]}")

    def rest(self, quiet):
        """Reads until nothing comes for so many seconds; when the last piece came, and how many bytes there were."""
        last, count = None, 0
        while True:
            out, at = self.read(quiet)
            if not out:
                return last, count
            last, count = at, count + len(out)

    def key(self, key, quiet):
        """Milliseconds from a key to the last piece of its frame; None if nothing was painted."""
        sent = time.perf_counter()
        os.write(self.fd, key)
        out, first = self.read(1.0)
        if not out:
            return None
        last, _ = self.rest(quiet)
        return ((last or first) - sent) * 1000

    def proc(self, name):
        with open(f"/proc/{self.pid}/{name}", encoding="utf-8", errors="replace") as file:
            return file.read()

    def memory(self):
        """Resident and anonymous memory in MiB."""
        status = self.proc("status")
        return tuple(int(re.search(rf"{name}:\s+(\d+)", status)[1]) / 1024 for name in ("VmRSS", "RssAnon"))

    def cpu(self):
        """CPU seconds so far, of all threads, as fine as the scheduler counts them where it tells."""
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            try:
                total += int(self.proc(f"task/{task}/schedstat").split()[0])
            except (OSError, IndexError, ValueError):
                fields = self.proc("stat").rsplit(")", 1)[1].split()
                return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return total / 1e9

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        end = time.monotonic() + 5
        while time.monotonic() < end:
            # What it still writes must be read, or it waits for us.
            if select.select([self.fd], [], [], 0.05)[0]:
                try:
                    os.read(self.fd, 1 << 16)
                except OSError:
                    pass
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                os.close(self.fd)
                return
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def rank(values, share):
    """The value that the given share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-len(ordered) * share // 100) - 1))]


def row(name, median, worst, note=""):
    print(f"{name:<26} {median:>10} {worst:>10}  {note}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--ready", default=r"\S", help="words of the first painted list, a regular expression")
    parser.add_argument("--starts", type=int, default=10, help="how often it is started")
    parser.add_argument("--keys", type=int, default=300, help="how many keys are pressed")
    parser.add_argument("--script", default="jjjjkkGgjj", help="keys that are pressed again and again")
    parser.add_argument("--first", default="", help="keys that are pressed before, to come to another screen")
    parser.add_argument("--idle", type=float, default=10, help="seconds of watching it do nothing")
    parser.add_argument("--quiet", type=float, default=0.008, help="seconds without output that end a frame")
    parser.add_argument("--size", default="80x24", help="columns x rows")
    parser.add_argument("command", nargs="+", help="the program and its arguments, after --")
    options = parser.parse_args()
    cols, rows = (int(part) for part in options.size.split("x"))
    ready = re.compile(options.ready.encode())

    starts = []
    for again in range(options.starts):
        terminal = Terminal(options.command, cols, rows)
        starts.append((terminal.until(ready, 60) - terminal.started) * 1000)
        if again + 1 < options.starts:
            terminal.end()
    # Loading behind the first list may go on; the keys are for a program at rest.
    terminal.rest(1.0)

    for key in options.first:
        terminal.key(key.encode(), options.quiet)
        terminal.rest(0.5)

    painted, silent = [], 0
    for press in range(options.keys):
        key = options.script[press % len(options.script)].encode()
        took = terminal.key(key, options.quiet)
        if took is None:
            silent += 1
        else:
            painted.append(took)
    terminal.rest(1.0)
    resident, anonymous = terminal.memory()

    before, began, drawn = terminal.cpu(), time.monotonic(), 0
    while (left := options.idle - (time.monotonic() - began)) > 0:
        out, _ = terminal.read(left)
        drawn += len(out)
    idle = (terminal.cpu() - before) * 1000
    terminal.end()

    row("", "median", "p99")
    row("start to first list", f"{rank(starts, 50):.1f} ms", f"{rank(starts, 99):.1f} ms", f"{len(starts)} starts")
    if painted:
        note = f"{len(painted)} keys" + (f", {silent} painted nothing" if silent else "")
        row("key to painted", f"{rank(painted, 50):.2f} ms", f"{rank(painted, 99):.2f} ms", note)
    else:
        row("key to painted", "-", "-", f"{silent} keys painted nothing")
    row("memory, resident", f"{resident:.1f} MiB", "")
    row("memory, anonymous", f"{anonymous:.1f} MiB", "")
    row("CPU, idle", f"{idle:.1f} ms", "", f"in {options.idle:.0f} s = {idle * 60 / options.idle:.1f} ms a minute; {drawn} bytes drawn")


if __name__ == "__main__":
    main()
