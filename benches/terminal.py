"""A program in a pseudo-terminal, and what its screen shows: the standard library only, Linux only.

What comes is stamped when it comes and looked at afterwards, so that looking costs the measurement nothing.
"""

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
import unicodedata


class Screen:
    """As much of a terminal as full-screen programs use: which character stands where."""

    SEQUENCE = re.compile(r"\x1b(?:\[([0-9;:<=>?]*)[ -/]*([@-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P^_X][^\x1b]*\x1b\\|[()][0-9A-Za-z]|([0-9=>A-OQ-WYZ\\`-~]))")

    def __init__(self, cols, rows):
        self.cols, self.rows = cols, rows
        self.rest = b""
        self.reset()

    def reset(self):
        self.cells = [[" "] * self.cols for _ in range(self.rows)]
        self.x = self.y = 0
        self.top, self.bottom = 0, self.rows - 1
        self.saved = (0, 0)

    def feed(self, out):
        text = self.whole(self.rest + out)
        at = 0
        while at < len(text):
            if text[at] == "\x1b":
                found = self.SEQUENCE.match(text, at)
                if not found:
                    # It goes on in the next piece.
                    self.rest = text[at:].encode() + self.rest
                    return
                self.obey(found)
                at = found.end()
            else:
                self.put(text[at])
                at += 1

    def whole(self, out):
        """The text of all whole characters; what is left waits for the next piece."""
        for cut in range(4):
            try:
                text = out[: len(out) - cut].decode()
                self.rest = out[len(out) - cut :]
                return text
            except UnicodeDecodeError:
                continue
        self.rest = b""
        return out.decode("utf-8", "replace")

    def put(self, c):
        if c == "\r":
            self.x = 0
        elif c == "\n":
            self.down()
        elif c == "\b":
            self.x = max(0, self.x - 1)
        elif c == "\t":
            self.x = min(self.cols - 1, (self.x // 8 + 1) * 8)
        elif c >= " ":
            if unicodedata.category(c) in ("Mn", "Me", "Cf"):
                return
            if self.x >= self.cols:
                self.x = 0
                self.down()
            wide = unicodedata.east_asian_width(c) in "WF"
            row, end = self.cells[self.y], min(self.cols, self.x + (2 if wide else 1))
            # Half of a wide character does not stay.
            if row[self.x] == "" and self.x > 0:
                row[self.x - 1] = " "
            if end < self.cols and row[end] == "":
                row[end] = " "
            row[self.x] = c
            row[self.x + 1 : end] = [""] * (end - self.x - 1)
            self.x = end

    def down(self):
        if self.y == self.bottom:
            self.scroll(1)
        else:
            self.y = min(self.rows - 1, self.y + 1)

    def scroll(self, lines):
        region = self.cells[self.top : self.bottom + 1]
        for _ in range(min(abs(lines), len(region))):
            empty = [" "] * self.cols
            region = region[1:] + [empty] if lines > 0 else [empty] + region[:-1]
        self.cells[self.top : self.bottom + 1] = region

    def obey(self, found):
        plain = found[3]
        if plain:
            if plain == "M":
                if self.y == self.top:
                    self.scroll(-1)
                else:
                    self.y = max(0, self.y - 1)
            elif plain == "D":
                self.down()
            elif plain == "7":
                self.saved = (self.x, self.y)
            elif plain == "8":
                self.x, self.y = self.saved
            elif plain == "c":
                self.reset()
            return
        last = found[2]
        if not last or found[1][:1] in "<=>?" and found[1]:
            if found[1] == "?1049" and last == "h":
                self.reset()
            return
        numbers = [int(part or 0) for part in (found[1] or "").replace(":", ";").split(";")]
        first = numbers[0]
        count = max(1, first)
        row = self.cells[self.y]
        if last in "Hf":
            self.y = min(self.rows, max(1, first)) - 1
            self.x = min(self.cols, max(1, numbers[1] if len(numbers) > 1 else 1)) - 1
        elif last == "A":
            self.y = max(0, self.y - count)
        elif last == "B":
            self.y = min(self.rows - 1, self.y + count)
        elif last == "C":
            self.x = min(self.cols - 1, self.x + count)
        elif last == "D":
            self.x = max(0, self.x - count)
        elif last == "G":
            self.x = min(self.cols, count) - 1
        elif last == "d":
            self.y = min(self.rows, count) - 1
        elif last == "K":
            start, end = {0: (self.x, self.cols), 1: (0, self.x + 1), 2: (0, self.cols)}[first]
            row[start:end] = [" "] * max(0, min(end, self.cols) - start)
        elif last == "J":
            if first == 0:
                row[self.x :] = [" "] * max(0, self.cols - self.x)
                for y in range(self.y + 1, self.rows):
                    self.cells[y] = [" "] * self.cols
            elif first >= 2:
                self.cells = [[" "] * self.cols for _ in range(self.rows)]
        elif last == "X":
            end = min(self.cols, self.x + count)
            row[self.x : end] = [" "] * (end - self.x)
        elif last == "P":
            del row[self.x : self.x + count]
            row.extend([" "] * (self.cols - len(row)))
        elif last == "@":
            row[self.x : self.x] = [" "] * count
            del row[self.cols :]
        elif last in "LM":
            top, self.top = self.top, self.y
            self.scroll(count if last == "M" else -count)
            self.top = top
        elif last == "S":
            self.scroll(count)
        elif last == "T":
            self.scroll(-count)
        elif last == "r":
            self.top = max(1, first) - 1
            self.bottom = (numbers[1] if len(numbers) > 1 and numbers[1] else self.rows) - 1
            self.x = self.y = 0
        elif last == "s":
            self.saved = (self.x, self.y)
        elif last == "u":
            self.x, self.y = self.saved

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, command, cols=200, rows=60, stdin=None, env=None):
        self.screen = Screen(cols, rows)
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm-256color"
            os.environ.pop("NO_COLOR", None)
            os.environ.update(env or {})
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
            if stdin is not None:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
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
        at = time.perf_counter()
        try:
            out = os.read(self.fd, 1 << 16)
        except OSError:
            out = b""
        if not out:
            sys.exit(f"the program has ended:\n{self.screen.text()}")
        self.answer(out)
        return out, at

    def answer(self, out):
        """What a program asks its terminal."""
        if b"\x1b[6n" in out:
            os.write(self.fd, b"\x1b[1;1R")
        if b"\x1b[c" in out or b"\x1b[0c" in out:
            os.write(self.fd, b"\x1b[?62c")

    def send(self, keys):
        """Sends keys and says when."""
        at = time.perf_counter()
        os.write(self.fd, keys)
        return at

    def pieces(self, quiet, most=10.0):
        """All pieces until nothing comes for so many seconds, each with its time."""
        got, end = [], time.perf_counter() + most
        while time.perf_counter() < end:
            out, at = self.read(quiet)
            if not out:
                break
            got.append((at, out))
        return got

    def show(self, got):
        for _, out in got:
            self.screen.feed(out)
        return got

    def rest(self, quiet=0.3):
        """Reads until nothing comes."""
        return self.show(self.pieces(quiet))

    def until(self, *wanted, seconds=60.0, why=lambda: ""):
        """Reads until the screen shows all that is wanted (a pattern, or a test of the screen); for each, when."""
        tests = [want if callable(want) else re.compile(want).search for want in wanted]
        times, end = [None] * len(tests), time.perf_counter() + seconds
        while None in times:
            if time.perf_counter() > end:
                sys.exit(f"the screen never showed {wanted}, but:\n{self.screen.text()}\n{why()}")
            out, at = self.read(0.5)
            if not out:
                continue
            # What has come meanwhile belongs to the same picture as far as the eye can tell, but is stamped by itself.
            got = [(at, out)] + self.pieces(0.0)
            for at, out in got:
                self.screen.feed(out)
                text = self.screen.text()
                for number, test in enumerate(tests):
                    if times[number] is None and test(text):
                        times[number] = at
        return times

    def proc(self, name):
        with open(f"/proc/{self.pid}/{name}", encoding="utf-8", errors="replace") as file:
            return file.read()

    def memory(self):
        """Resident and anonymous memory in MiB."""
        status = self.proc("status")
        return tuple(int(re.search(rf"{name}:\s+(\d+)", status)[1]) / 1024 for name in ("VmRSS", "RssAnon"))

    def cpu(self):
        """CPU seconds so far, of all threads, as fine as the scheduler counts them."""
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            try:
                total += int(self.proc(f"task/{task}/schedstat").split()[0])
            except (OSError, IndexError, ValueError):
                pass
        return total / 1e9

    def end(self, keys=None):
        """Leaves the program by its own keys, or by a signal."""
        if keys is None:
            os.kill(self.pid, signal.SIGTERM)
        else:
            os.write(self.fd, keys)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            # What it still writes must be read, or it waits for us.
            if select.select([self.fd], [], [], 0.02)[0]:
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


def evict(*paths):
    """Takes files out of the page cache."""
    for path in paths:
        if os.path.isdir(path):
            evict(*(os.path.join(path, name) for name in os.listdir(path)))
            continue
        file = os.open(path, os.O_RDONLY)
        os.fdatasync(file)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)
