"""Reads a file into evidence, by its kind: a table, a PDF, a document, fact-checks, or an article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..claimreview.reading import page_claim_reviews, read_claim_reviews
from ..errors import InputError
from ..language.detect import detect
from ..model import Evidence, EvidenceKind
from ..reading import expand, read_article
from ..reading.encoding import decode
from ..reading.files import PAGES
from ..reading.files import SUFFIXES as ARTICLES
from ..rulebook import Rulebook
from .characters import whole
from .documents import docx_text, pdf_text
from .tables import read_table, table_text

KINDS: tuple[EvidenceKind, ...] = ("original", "transcript", "statement", "dataset", "report", "fact-check")
TABLES, REVIEWS = (".csv", ".tsv"), (".json", ".jsonld")
SUFFIXES = (*ARTICLES, ".pdf", ".docx", *TABLES, *REVIEWS)
MOST_BYTES = 100_000_000  # of one file; a scanned report with its pictures has some tens of MB
_SAVE_AS = {
    **dict.fromkeys((".xlsx", ".xls", ".ods", ".numbers"), "save the sheet as CSV"),
    **dict.fromkeys((".doc", ".odt", ".rtf", ".pages"), "save it as DOCX or as plain text"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff"), "run it through OCR and add the text"),
    **dict.fromkeys((".mp3", ".wav", ".m4a", ".mp4", ".ogg"), "add its transcript"),
}


def evidence_files(paths: Iterable[str | Path]) -> Iterator[str | InputError]:
    """The files that paths name: those of a folder that can be evidence, a glob's matches, each once."""
    return expand(paths, suffixes=SUFFIXES)


def read_evidence(path: str | Path, rules: Rulebook, *, language: str | None = None, **origin: Any) -> list[Evidence]:
    """The evidence of a file: one piece, or one for each fact-check it holds.

    Args:
        path: .txt, .md, .html, .pdf, .docx, .csv, .tsv, .json or .jsonld; ``-`` for text on standard input.
        rules: the packs.
        language: code of its language; told by script where not given.
        origin: what is known of it: kind, title, url, publisher, author, date; wins over what the file says.
            Fact-checks keep what they say of themselves.

    Returns:
        Pieces whose ``id`` is their sha256: of the text, and for a fact-check of its publisher and address too.

    Raises:
        InputError: naming the file and the remedy.
    """
    known = {key: value for key, value in origin.items() if value}
    return [
        _named(piece if "claim_review" in piece.meta else replace(piece, **known), language)
        for piece in map(_storable, _pieces(path, rules, language))
    ]


def _storable(piece: Evidence) -> Evidence:
    """The piece without half characters, which JSON and PDF can hold and no file or store can, each shown as U+FFFD."""
    return replace(piece, **{f.name: whole(getattr(piece, f.name)) for f in fields(piece)})


def _pieces(path: str | Path, rules: Rulebook, language: str | None) -> list[Evidence]:
    suffix = Path(path).suffix.lower()
    if suffix in _SAVE_AS:
        raise InputError(f"{path}: {suffix} files are not read: {_SAVE_AS[suffix]}")
    if suffix in REVIEWS:
        return read_claim_reviews(_text(path), str(path))
    if suffix in TABLES:
        rows = read_table(_text(path), str(path))
        title = Path(path).stem
        return [Evidence("", table_text(rows), kind="dataset", title=title, path=str(path), meta={"table": rows})]
    if suffix in (".pdf", ".docx"):
        file = _file(path)
        text = pdf_text(file) if suffix == ".pdf" else docx_text(file)
        arabic_pdf = suffix == ".pdf" and detect(text) == "ar"
        # The digits of Arabic text come out of PDF files reversed, in every reader tried.
        meta = {"low": "arabic-pdf"} if arabic_pdf else {}
        return [Evidence("", text, kind="report", title=file.stem, path=str(path), meta=meta)]
    if suffix in PAGES:
        reviews = page_claim_reviews(_text(path), str(path))
        if reviews:
            return reviews
    if str(path) != "-":
        _file(path)
    article = read_article(path, rules, language=language)
    return [
        Evidence(
            "", article.text, article.language, title=article.title, path=str(path), url=article.url, date=article.date
        )
    ]


def _file(path: str | Path) -> Path:
    """The path of a file that is there, is a file, and is not too large."""
    file = Path(path)
    if urlsplit(str(path)).scheme in ("http", "https"):
        raise InputError(f"{path}: pages are not fetched: save the page and add the file with --url {path}")
    if not file.exists():
        raise InputError(f"{path}: no such file")
    if not file.is_file():
        raise InputError(f"{path}: not a regular file")
    if file.stat().st_size > MOST_BYTES:
        raise InputError(f"{path}: larger than {MOST_BYTES / 1e6:g} MB: cut it down to what the claims need")
    return file


def _text(path: str | Path) -> str:
    try:
        data = _file(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from error
    if not data.strip():
        raise InputError(f"{path}: empty: nothing to read")
    return decode(data, str(path)).text.removeprefix("\ufeff")


def _named(piece: Evidence, language: str | None) -> Evidence:
    """The piece with its identity. Where it comes from is told later or corrected, so only a fact-check, whose claim
    may be another's too, is known by its origin as well."""
    parts = [piece.text]
    if "claim_review" in piece.meta:
        parts = [piece.kind, piece.publisher or "", piece.url or "", piece.text]
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    known = language or (piece.language if piece.language != "und" else detect(piece.text))
    return replace(piece, id=digest, sha256=digest, language=known)
