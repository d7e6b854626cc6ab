"""The commands behind `./portal`."""

from __future__ import annotations

import argparse
import sys

from tools import bench, build, check, mutants, new_region, schemas, serve, testing

COMMANDS = {
    "serve": (serve, "build, serve on http://localhost:8000 and rebuild when anything changes"),
    "build": (build, "build the site into the folder site/"),
    "check": (check, "check data, words and pages, and tell everything that is wrong at once"),
    "new-region": (new_region, "add a region to the data: a skeleton to fill in"),
    "schemas": (schemas, "write the JSON Schemas that editors check the YAML with"),
    "test": (testing, "run the whole test suite, in a real browser too"),
    "bench": (bench, "measure speed, as ratios within one run"),
    "mutants": (mutants, "change the rules one place at a time, and see whether a test notices"),
}


def main() -> int:
    """Run the command named in the arguments; 0 when it went well."""
    parser = argparse.ArgumentParser(prog="./portal", description="Wegwijs naar school: the portal's own commands.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, (module, text) in COMMANDS.items():
        example = f"for example: ./portal {name}"
        command = commands.add_parser(name, help=text, description=module.__doc__, epilog=example)
        module.arguments(command)
        command.set_defaults(run=module.run)
    options = parser.parse_args()
    return int(options.run(options))


if __name__ == "__main__":
    sys.exit(main())
