"""What an article links to: where its links stand, and what their pages say when somebody asks the network."""

from .found import links_in
from .lookup import Lookup
from .pages import Pages

__all__ = ["Lookup", "Pages", "links_in"]
