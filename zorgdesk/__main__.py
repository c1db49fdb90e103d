"""The front door: `python -m zorgdesk [COMMAND]`. The commands are in zorgdesk/commands/."""

import sys

from zorgdesk.commands import main

if __name__ == "__main__":
    sys.exit(main())
