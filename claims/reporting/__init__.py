"""The verification report: pages for people, each with its twin in JSON.

>>> import tempfile
>>> from claims import extract
>>> with tempfile.TemporaryDirectory() as folder:
...     write_report(folder, [Entry(extract("Some 40 people left."))]).name
'index.html'
"""

from __future__ import annotations

from .entry import Claim, Entry, claims_of
from .environment import environment, render
from .gathering import Knowledge, gather, knowledge
from .interface import Interface, interface, interface_languages
from .pages import write_report

__all__ = [
    "Claim",
    "Entry",
    "Interface",
    "Knowledge",
    "claims_of",
    "environment",
    "gather",
    "interface",
    "interface_languages",
    "knowledge",
    "render",
    "write_report",
]
