"""The store: articles, claims, evidence and verdicts in one SQLite file. The only package that knows SQL."""

from .store import Store, StoredArticle

__all__ = ["Store", "StoredArticle"]
