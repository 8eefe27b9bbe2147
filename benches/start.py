#!/usr/bin/env python3
"""Measures contas as a person meets it: through a real terminal, from the outside.

    benches/start.py [options] BOOK [-- target/release/contas]

Start to first list (warm and cold), start to the answer of a search, and from a key to its painted picture: moving,
opening, searching (first screenful and exact count), sorting; then memory, and the CPU an idle program uses. A key is
painted when the screen is what it was when the same keys were pressed slowly. The standard library only; Linux only.
"""

import argparse
import json
import os
import re
import sys
import time

from terminal import Terminal, evict, rank

#: Words that are typed letter by letter, then taken away at once.
WORDS = ("acme", "contoso bra", "sao paulo", "zzzz", "litware 2024", "munchen")
COUNT = re.compile(r"(\d[\d,]*) of (\d[\d,]*)(?: · (\d[\d,]*) in all)?")


class Figures:
    """What was measured, printed as it comes."""

    def __init__(self):
        self.all = {}

    def add(self, name, seconds, note=""):
        if not seconds:
            return
        p50, p99 = rank(seconds, 50) * 1000, rank(seconds, 99) * 1000
        self.all[name] = {"p50": p50, "p99": p99, "n": len(seconds)}
        print(f"{name:<44} p50 {p50:>9.2f} ms   p99 {p99:>9.2f} ms   n {len(seconds):<5} {note}", flush=True)

    def say(self, name, value, unit):
        self.all[name] = {"value": value, "unit": unit}
        print(f"{name:<44} {value:>13.1f} {unit}", flush=True)


class Measure:
    def __init__(self, options):
        self.options = options
        self.command = [*options.command, "--lang", "en", "--book", options.book]
        self.figures = Figures()
        self.total = None

    def open(self, keys=b""):
        terminal = Terminal(self.command, *self.options.size)
        if keys:
            terminal.send(keys)
        return terminal

    def listed(self, text):
        """Whether the whole list is shown."""
        found = COUNT.search(text)
        return found and (self.total is None or found[2] == self.total)

    def starts(self):
        """From the start of the process to the first customers, and to the answer of a search that was typed at once."""
        book = self.options.book
        for state, prepare in (("warm", lambda: None), ("cold", lambda: evict(book))):
            painted, searched = [], []
            for _ in range(self.options.starts):
                prepare()
                terminal = self.open()
                painted.append(terminal.until(self.listed)[0] - terminal.started)
                terminal.rest(0.5)
                terminal.end(b"q")
            for _ in range(self.options.starts):
                prepare()
                terminal = self.open(b"/zur")
                found = lambda text: (m := COUNT.search(text)) and m[3] == self.total and "/ zur" in text.replace("Filter", "/")
                done = lambda text: (m := COUNT.search(text)) and m[3] == self.total
                searched.append(terminal.until(done)[0] - terminal.started)
                terminal.rest(0.5)
                terminal.end()
            self.figures.add(f"start to first customers, {state}", painted)
            self.figures.add(f"start to a search's exact count, {state}", searched)

    def moves(self, terminal, name, keys, count):
        """From a key to the first and the last piece of what it painted, and how many bytes that is."""
        first, last, sizes = [], [], []
        for press in range(count):
            sent = terminal.send(keys[press % len(keys)].encode())
            out, at = terminal.read(1.0)
            if not out:
                continue
            got = terminal.show([(at, out), *terminal.pieces(0.02)])
            first.append(got[0][0] - sent)
            last.append(got[-1][0] - sent)
            sizes.append(sum(len(out) for _, out in got))
        note = f"bytes p50 {rank(sizes, 50)}, p99 {rank(sizes, 99)}"
        self.figures.add(f"{name}: first piece", first, note)
        self.figures.add(f"{name}: whole picture", last)
        self.figures.all[f"{name}: first piece"]["bytes"] = rank(sizes, 50)

    def press(self, terminal, key):
        """Presses a key slowly; the screen that it makes."""
        terminal.send(key)
        terminal.rest(self.options.slow)
        return rows(terminal), status(terminal)

    def timed(self, terminal, key, expected):
        """Presses a key; when the rows and when the count were as they should be."""
        shown, counted = expected
        sent = terminal.send(key)
        times = terminal.until(
            lambda _: rows(terminal) == shown,
            lambda _: (rows(terminal), status(terminal)) == expected,
            seconds=20,
            why=lambda: differences(terminal, expected),
        )
        terminal.rest(0.03)
        return [at - sent for at in times]

    def searches(self, terminal):
        kinds = {"first letter": ([], []), "next letter": ([], []), "clearing": ([], [])}
        for word in WORDS:
            keys = [c.encode() for c in word]
            pressed = [("first letter", keys[0]), *(("next letter", key) for key in keys[1:]), ("clearing", b"\x15")]
            terminal.send(b"/")
            terminal.rest(0.2)
            expected = [self.press(terminal, key) for _, key in pressed]
            for _ in range(self.options.rounds):
                for (kind, key), screen in zip(pressed, expected):
                    shown, counted = self.timed(terminal, key, screen)
                    kinds[kind][0].append(shown)
                    kinds[kind][1].append(counted)
            terminal.send(b"\x1b")
            terminal.rest(0.2)
        every = [sum((kinds[kind][part] for kind in kinds), []) for part in (0, 1)]
        for kind, (shown, counted) in [*kinds.items(), ("every key", every)]:
            self.figures.add(f"search, {kind}: first screenful", shown)
            self.figures.add(f"search, {kind}: exact count", counted)

    def sorts(self, terminal, name):
        keys = [b"2", b"3", b"4", b"5", b"1"]
        # The cursor stays on its customer: only from the second time on the same rows lie around it.
        for _ in range(2):
            expected = [self.press(terminal, key) for key in keys]
        shown, counted = [], []
        for _ in range(self.options.rounds):
            for key, screen in zip(keys, expected):
                times = self.timed(terminal, key, screen)
                shown.append(times[0])
                counted.append(times[1])
        self.figures.add(f"{name}: first screenful", shown)
        self.figures.add(f"{name}: exact count", counted)

    def run(self):
        keys = self.options.keys
        terminal = self.open()
        terminal.until(self.listed)
        self.total = COUNT.search(terminal.screen.text())[2]
        terminal.rest(2.0)
        terminal.end(b"q")
        if not self.options.only or "start" in self.options.only:
            self.starts()
        terminal = self.open()
        terminal.until(self.listed)
        terminal.rest(2.0)
        only = self.options.only
        if not only or "move" in only:
            terminal.send(b"g")
            terminal.rest(0.2)
            self.moves(terminal, "cursor, with pane", "jjjkkjkk", keys)
            for _ in range(self.options.size[1]):
                terminal.send(b"j")
                terminal.rest(0.01)
            self.moves(terminal, "scroll, with pane", "j", keys)
            self.moves(terminal, "open, back", ["\r", "\x1b"], keys)
            terminal.send(b"p")
            terminal.rest(0.2)
            self.moves(terminal, "scroll", "j", keys)
            self.moves(terminal, "cursor", "kkkjjkjj", keys)
            self.moves(terminal, "page, ends", ["\x06", "\x06", "\x02", "G", "g"], keys)
            terminal.send(b"p")
            terminal.rest(0.2)
        if not only or "search" in only:
            terminal.send(b"g")
            terminal.rest(0.2)
            self.searches(terminal)
        if not only or "sort" in only:
            terminal.send(b"g")
            terminal.rest(0.2)
            self.sorts(terminal, "sort")
            terminal.send(b"/contoso\r")
            terminal.rest(0.5)
            self.sorts(terminal, "sort of a filtered list")
            terminal.send(b"\x1b")
            terminal.rest(0.3)
        resident, anonymous = terminal.memory()
        self.figures.say("memory, resident", resident, "MiB")
        self.figures.say("memory, anonymous", anonymous, "MiB")
        if self.options.idle and (not only or "idle" in only):
            self.idle(terminal)
        terminal.end(b"q")

    def idle(self, terminal):
        terminal.rest(1.0)
        before, began, drawn = terminal.cpu(), time.monotonic(), 0
        while (left := self.options.idle - (time.monotonic() - began)) > 0:
            out, _ = terminal.read(left)
            drawn += len(out)
        used = (terminal.cpu() - before) * 1000 * 60 / self.options.idle
        self.figures.say("idle, CPU a minute", used, "ms")
        self.figures.say("idle, bytes drawn", drawn, "B")


def rows(terminal):
    """The list: all but the heading and the lines below."""
    return [row[:] for row in terminal.screen.cells[3:-12]]


def differences(terminal, expected):
    """What is not as it was when the key was pressed slowly."""
    lines = [f"{key_rows[0]!r} instead of {key_rows[1]!r}" for key_rows in zip(map("".join, rows(terminal)), map("".join, expected[0])) if key_rows[0] != key_rows[1]]
    if status(terminal) != expected[1]:
        lines.append(f"{status(terminal)!r} instead of {expected[1]!r}")
    return "\n".join(lines)


def status(terminal):
    return "".join("".join(row) for row in terminal.screen.cells[-3:])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--starts", type=int, default=10, help="how often it is started, each way")
    parser.add_argument("--keys", type=int, default=200, help="how many keys of each kind are pressed")
    parser.add_argument("--rounds", type=int, default=6, help="how often each word is typed and each column sorted by")
    parser.add_argument("--slow", type=float, default=0.5, help="seconds without output that end a slow key's picture")
    parser.add_argument("--idle", type=float, default=20, help="seconds of watching it do nothing")
    parser.add_argument("--size", default="200x60", help="columns x rows")
    parser.add_argument("--only", default="", help="start, move, search, sort, idle, with commas between")
    parser.add_argument("--json", help="a file for the figures")
    parser.add_argument("book", help="a book, e.g. of `contas demo --customers 1000000 --book BOOK`")
    parser.add_argument("command", nargs="*", default=["target/release/contas"], help="the program, after --")
    options = parser.parse_args()
    options.size = tuple(int(part) for part in options.size.split("x"))
    options.only = [part for part in options.only.split(",") if part]
    measure = Measure(options)
    measure.run()
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(measure.figures.all, file, indent=1)


if __name__ == "__main__":
    main()
