"""`python -m calculators`: the rules on the command line."""

import sys

from calculators.command_line.main import main

if __name__ == "__main__":
    sys.exit(main())
