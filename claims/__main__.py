"""``python -m claims``."""

from .cli import main

main()
