"""`python -m bot` is `eventdesk`."""

import sys

from bot.cli import main

sys.exit(main())
