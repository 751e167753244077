"""``python -m attribution`` is the command ``attribution``."""

from __future__ import annotations

import sys

from attribution.cli import main

__all__: list[str] = []

if __name__ == "__main__":
    sys.exit(main())
