"""The commands behind `./portal`."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from tools import faults

COMMANDS = {
    "serve": ("site.serve", "build, serve on http://localhost:8000 and rebuild when anything changes"),
    "build": ("site.build", "build the site into the folder site/"),
    "release": ("site.release", "tell which release visitors see, and show the one before again"),
    "prove": ("site.prove", "prove that a site was built from the commit it names"),
    "check": ("check", "check data, words and pages, and tell everything that is wrong at once"),
    "new-region": ("new_region", "add a region to the data: a skeleton to fill in"),
    "new-site": ("new_site", "make a site of your own: its name, regions, languages and who answers for it"),
    "edit": ("edit.command", "open a local page with forms for the facts and the words, beside the site itself"),
    "import": ("imports.command", "take over lists that are published: schools (DUO), municipalities (CBS)"),
    "verify": ("verify.command", "visit the sources, and tell of each fact whether it still stands there"),
    "review": ("review.command", "walk through the facts that are due, and write down what you found"),
    "i18n": ("i18n.command", "tell how far each language is; bring words to translators and back"),
    "readable": ("readable", "list how easily the Dutch of each built page for parents reads"),
    "schemas": ("schemas", "write the JSON Schemas that editors check the YAML with"),
    "audit": ("audit", "look up known faults of the packages that the lock files name"),
    "where": ("where", "tell where a page or a word is made"),
    "test": ("testing", "run the whole test suite, in a real browser too"),
    "bench": ("bench", "measure speed, as ratios within one run"),
    "fuzz": ("fuzzing", "give every reader of the portal input that nobody would write"),
    "mutants": ("mutants", "change the rules one place at a time, and see whether a test notices"),
}
"""Each with its module of this package, loaded when it is asked for: what it leans on may hold a fault."""


def main(words: list[str]) -> int:
    """Run the command named in `words`; 0 when it went well, 1 with the fault in words when it did not."""
    try:
        options = _parser(words).parse_args(words)
        return int(options.run(options))
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        faults.tell(error)
        return 1


def _parser(words: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./portal", description="Wegwijs naar school: the portal's own commands.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, (module_name, text) in COMMANDS.items():
        command = commands.add_parser(name, help=text, epilog=f"for example: ./portal {name}")
        if name in words[:1]:
            module = import_module(f"tools.{module_name}")
            command.description = module.__doc__
            module.arguments(command)
            command.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
