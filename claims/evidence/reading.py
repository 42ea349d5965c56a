"""Reads a file into evidence, by its kind: a table, a PDF, a document, fact-checks, or an article."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..claimreview.reading import read_claim_reviews
from ..errors import InputError
from ..language.detect import detect
from ..model import Evidence, EvidenceKind
from ..reading import read_article
from ..rulebook import Rulebook
from .documents import docx_text, pdf_text
from .tables import read_table, table_text

KINDS: tuple[EvidenceKind, ...] = ("original", "transcript", "statement", "dataset", "report", "fact-check")


def read_evidence(path: Path, rules: Rulebook, *, language: str | None = None, **origin: Any) -> list[Evidence]:
    """The evidence of a file: one piece, or one for each fact-check it holds.

    Args:
        path: .txt, .md, .html, .pdf, .docx, .csv, .tsv, .json or .jsonld.
        rules: the packs.
        language: code of its language; told by script where not given.
        origin: what is known of it: kind, title, url, publisher, author, date; wins over what the file says.

    Returns:
        Pieces whose ``id`` is their sha256.

    Raises:
        InputError: naming the file and the remedy.
    """
    if not path.is_file():
        raise InputError(f"{path}: no such file")
    known = {key: value for key, value in origin.items() if value}
    return [_named(replace(piece, **known), language) for piece in _pieces(path, rules, language)]


def _pieces(path: Path, rules: Rulebook, language: str | None) -> list[Evidence]:
    suffix = path.suffix.lower()
    if suffix in (".json", ".jsonld"):
        return read_claim_reviews(_decoded(path), str(path))
    if suffix in (".csv", ".tsv"):
        rows = read_table(_decoded(path), str(path))
        return [Evidence("", table_text(rows), kind="dataset", title=path.stem, path=str(path), meta={"table": rows})]
    if suffix in (".pdf", ".docx"):
        text = pdf_text(path) if suffix == ".pdf" else docx_text(path)
        arabic_pdf = suffix == ".pdf" and detect(text) == "ar"
        # The digits of Arabic text come out of PDF files reversed, in every reader tried.
        meta = {"low": "arabic-pdf"} if arabic_pdf else {}
        return [Evidence("", text, kind="report", title=path.stem, path=str(path), meta=meta)]
    article = read_article(path, rules, language=language)
    return [
        Evidence(
            "", article.text, article.language, title=article.title, path=str(path), url=article.url, date=article.date
        )
    ]


def _decoded(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 (byte {error.start}): save it as UTF-8") from error


def _named(piece: Evidence, language: str | None) -> Evidence:
    digest = hashlib.sha256("\0".join((piece.kind, piece.url or "", piece.text)).encode("utf-8", "surrogatepass"))
    known = language or (piece.language if piece.language != "und" else detect(piece.text))
    return replace(piece, id=digest.hexdigest(), sha256=digest.hexdigest(), language=known)
