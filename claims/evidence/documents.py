"""Text out of PDF and DOCX files, with limits on what a hostile file may unfold to."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ..errors import InputError

MOST_PAGES = 2_000
MOST_UNFOLDED = 200_000_000  # bytes; a zip bomb of some kB unfolds to gigabytes, a long report to some tens of MB
MOST_RATIO = 200  # unfolded to packed; office files stay below 100


def pdf_text(path: Path) -> str:
    """The text of a PDF file's pages, a form feed between them.

    Raises:
        InputError: where the file is damaged, encrypted or holds no text, or pypdf is not installed.
    """
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise InputError(f"{path}: reading PDF needs pypdf: pip install 'claims[documents]'") from error
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{path}: the PDF is encrypted: save it without a password first")
        if len(reader.pages) > MOST_PAGES:
            raise InputError(f"{path}: {len(reader.pages)} pages, more than {MOST_PAGES}: split it first")
        text = "\f".join(page.extract_text() for page in reader.pages)
    except InputError:
        raise
    except Exception as error:  # a damaged file makes the reader fail in ways of every kind
        raise InputError(f"{path}: not a readable PDF ({_told(error)})") from error
    if not text.strip():
        raise InputError(f"{path}: the PDF holds no text (a scan?): run it through OCR first")
    return text


def docx_text(path: Path) -> str:
    """The paragraphs and table rows of a DOCX file, a line each.

    Raises:
        InputError: where the file is damaged or unfolds to too much, or python-docx is not installed.
    """
    try:
        import docx  # noqa: PLC0415 - an extra
        from docx.table import Table  # noqa: PLC0415
    except ImportError as error:
        raise InputError(f"{path}: reading DOCX needs python-docx: pip install 'claims[documents]'") from error
    try:
        with zipfile.ZipFile(path) as archive:
            unfolded = sum(item.file_size for item in archive.infolist())
        if unfolded > MOST_UNFOLDED or unfolded > MOST_RATIO * max(1, path.stat().st_size):
            raise InputError(f"{path}: unfolds to {unfolded:,} bytes: not read (a zip bomb?)")
        document = docx.Document(str(path))
        lines: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                lines += (" | ".join(cell.text for cell in row.cells) for row in block.rows)
            else:
                lines.append(block.text)
        text = "\n".join(lines)
    except InputError:
        raise
    except Exception as error:  # as above
        raise InputError(f"{path}: not a readable DOCX file ({_told(error)})") from error
    if not text.strip():
        raise InputError(f"{path}: the document holds no text")
    return text


def _told(error: Exception) -> str:
    """What a reader says of a file, in one line."""
    return " ".join(str(error).split())[:200] or type(error).__name__
