#!/usr/bin/env python3
"""Measures fzf, skim and csvlens through the same terminal as contas (benches/start.py), on the lines of the same book.

    benches/peers/interactive.py [options] LINES.csv

LINES.csv is what `contas customers list --format csv` wrote. Start to the first rows, cursor moves, and the keys of a
search: painted when the screen is what it was when the same keys were pressed slowly.
"""

import argparse
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

from start import WORDS, Figures  # noqa: E402
from terminal import Terminal, evict  # noqa: E402

DOWN, UP, CLEAR = b"\x1b[B", b"\x1b[A", b"\x15"


def first_row(lines):
    """A part of the first row that every peer shows: an id is never cut."""
    with open(lines, encoding="utf-8") as file:
        next(file)
        return next(file).rsplit(",", 4)[1]


class Peer:
    def __init__(self, options, name, command, stdin, keys, searches):
        self.options, self.name, self.command, self.stdin = options, name, command, stdin
        self.keys, self.searches = keys, searches
        self.figures = options.figures

    def open(self):
        command = self.command
        if self.stdin:
            # Its keys come from the terminal, its lines from the file, as in a shell.
            command = ["sh", "-c", f'exec "$@" < "$LINES"', "sh", *command]
        return Terminal(command, *self.options.size, env={"LINES": self.options.lines})

    def run(self):
        row = first_row(self.options.lines)
        for state in ("warm", "cold"):
            times = []
            for _ in range(self.options.starts):
                if state == "cold":
                    evict(self.options.lines)
                terminal = self.open()
                times.append(terminal.until(lambda text: row in text)[0] - terminal.started)
                terminal.end()
            self.figures.add(f"{self.name}: start to first rows, {state}", times)
        terminal = self.open()
        terminal.until(lambda text: row in text)
        terminal.rest(3.0)
        moves, sizes = [], []
        for press in range(self.options.keys):
            sent = terminal.send(self.keys[press % len(self.keys)])
            out, at = terminal.read(1.0)
            if not out:
                continue
            got = terminal.show([(at, out), *terminal.pieces(0.02)])
            moves.append(got[-1][0] - sent)
            sizes.append(sum(len(out) for _, out in got))
        self.figures.add(f"{self.name}: cursor", moves, f"bytes p50 {sorted(sizes)[len(sizes) // 2]}")
        if self.searches:
            self.search(terminal)
        terminal.end()

    def search(self, terminal):
        kinds = {"first letter": [], "next letter": [], "clearing": []}
        for word in WORDS[: self.options.words]:
            keys = [c.encode() for c in word]
            pressed = [("first letter", keys[0]), *(("next letter", key) for key in keys[1:]), ("clearing", CLEAR)]
            expected = []
            for _, key in pressed:
                terminal.send(key)
                terminal.rest(1.5)
                expected.append(terminal.screen.text())
            for _ in range(self.options.rounds):
                for (kind, key), screen in zip(pressed, expected):
                    sent = terminal.send(key)
                    kinds[kind].append(terminal.until(lambda text: text == screen, seconds=20)[0] - sent)
                    terminal.rest(0.2)
        for kind, times in kinds.items():
            self.figures.add(f"{self.name}: search, {kind}", times)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--words", type=int, default=3, help="how many of the words are typed")
    parser.add_argument("--size", default="200x60")
    parser.add_argument("--only", default="fzf,sk,csvlens")
    parser.add_argument("--json")
    parser.add_argument("lines")
    options = parser.parse_args()
    options.size = tuple(int(part) for part in options.size.split("x"))
    options.figures = Figures()
    here = os.path.dirname(os.path.abspath(__file__))
    os.environ["PATH"] = f"{here}/bin:" + os.environ["PATH"]
    peers = {
        "fzf": (["fzf", "--exact", "-i", "--no-sort", "--layout=reverse"], True, [DOWN, DOWN, UP, UP], True),
        "sk": (["sk", "--exact", "--no-sort", "--layout=reverse"], True, [DOWN, DOWN, UP, UP], True),
        "csvlens": (["csvlens", options.lines], False, [b"j", b"j", b"k", b"k"], False),
    }
    for name in options.only.split(","):
        Peer(options, name, *peers[name]).run()
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(options.figures.all, file, indent=1)


if __name__ == "__main__":
    main()
