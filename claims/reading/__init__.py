"""Reading: files in any of the formats and encodings of newsrooms, as articles."""

from .files import Limits, expand, read_article, read_articles

__all__ = ["Limits", "expand", "read_article", "read_articles"]
