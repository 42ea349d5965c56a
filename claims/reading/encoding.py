"""From bytes to text, with how the encoding was decided: the declared one is believed only where it fits.

The order is that of the HTML standard (byte order mark, declaration), then what the bytes themselves prove (strict
UTF-8), then detection among the encodings that Arabic and English news files come in, on bytes without their tags:
with tags, ASCII markup outweighs the text and Windows-1256 is taken for another code page.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from ..errors import InputError

Method = Literal["bom", "declared", "utf8", "detected", "given"]

CANDIDATES = ["cp1256", "iso8859_6", "cp1252"]
_SAMPLE = 65_536  # bytes looked at; more tells nothing new and costs time
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.I,
)
_TAG = re.compile(rb"<[^<>]{0,2000}>")
_WORD = re.compile(r"[^\W\d_]+")
_PERSIAN = "\u067e\u0686\u0698\u06a9\u06af\u06cc"  # which Windows-1256 has beside the Arabic letters
_NEAR = 0.05  # share of letters below which one candidate is not preferred to another
_FORMATS = ((b"%PDF-", "a PDF"), (b"{\\rtf", "an RTF document"))
_SURE = 3  # characters of two bytes that are valid UTF-8 by chance in no other encoding; one of three bytes never is
_SOUND = 8  # characters of several bytes beside which a few broken ones are damage and no other encoding
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_BINARY = 0.02  # share of control characters that no text reaches
_STRAY = 2  # control characters that word processors leave in any text
_FITS = 0.5  # share of letters in plausible words below which a declaration is not believed
# What pages that declare these are written in (WHATWG Encoding Standard, 4.2: the labels of windows-1252).
_READ_AS = {"ascii": "cp1252", "iso8859-1": "cp1252"}
_C1 = re.compile("[\x80-\x84\x86-\x9f]")  # controls that no text holds: the bytes are letters of a code page


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with its encoding (Python's name) and how it was decided."""

    text: str
    encoding: str
    method: Method


def decode(data: bytes, path: str, *, encoding: str | None = None) -> Decoded:
    """The text of a file's bytes.

    Args:
        data: the whole file.
        path: for messages.
        encoding: what the user says it is; nothing else is tried then.

    Raises:
        InputError: where the bytes are no text, or not in the encoding given.

    >>> decode("قال الوزير إن السد امتلأ".encode("cp1256"), "a.txt").encoding
    'cp1256'
    """
    if encoding:
        return Decoded(_strict(data, encoding, path), encoding, "given")
    for bom, name in _BOMS:
        if data.startswith(bom):
            return Decoded(_strict(data[len(bom) :], name, path), name, "bom")
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise InputError(f"{path}: {what}: give its text, as .txt, .md or .html")
    wide = _without_bom_utf16(data)
    if wide:
        return Decoded(_strict(data, wide, path), wide, "detected")
    if _binary(data[:_SAMPLE]):
        raise InputError(f"{path}: a binary file, no text: give text, Markdown or HTML")
    declared = _declaration(data)
    if declared and not _surely_utf8(data):
        text = _as_declared(data, declared)
        if text is not None:
            return Decoded(text, declared, "declared")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "utf8")
    except UnicodeDecodeError as error:
        if error.start > 0 and error.reason == "unexpected end of data":
            raise InputError(
                f"{path}: cut off within a character (byte {error.start}): fetch the file again"
            ) from error
        _refuse_damaged_utf8(data, path, error.start)
    return _detected(data, path)


def _binary(sample: bytes) -> bool:
    return 0 in sample or sum(byte in _CONTROL for byte in sample) > _STRAY + _BINARY * len(sample)


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text in the declared encoding; None where it does not fit the bytes, which then decide."""
    try:
        text = data.decode(declared)
    except UnicodeDecodeError:
        return None
    sample = text[:_SAMPLE]
    return None if _C1.search(sample) or _plausible(sample) < _FITS else text


def _surely_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 whatever they declare: enough characters of several bytes, and no fault."""
    sample = data[:_SAMPLE]
    if sum(byte >= 0xC0 for byte in sample) < _SURE and not any(byte >= 0xE0 for byte in sample):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _refuse_damaged_utf8(data: bytes, path: str, at: int) -> None:
    """A text that is UTF-8 but for a few bytes is damaged, and would be read as nonsense in any other encoding."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = sum(ch > "\x7f" for ch in text) - damaged
    if sound >= _SOUND and damaged * 10 < sound:
        raise InputError(f"{path}: damaged UTF-8 (byte {at}): fetch the file again, or give --encoding")


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise InputError(f"{path}: no encoding called {encoding!r}: try utf-8 or windows-1256") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not {encoding} (byte {error.start}): give the right --encoding") from error


def _declaration(data: bytes) -> str | None:
    found = _DECLARED.search(data, 0, 4096)
    if not found:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return None
    # A declaration that could be read in ASCII is not one of UTF-16 (HTML standard, 13.2.3.2).
    return None if name.startswith(("utf-16", "utf-32")) else _READ_AS.get(name, name)


def _without_bom_utf16(data: bytes) -> str | None:
    """UTF-16 with no byte order mark: every other byte of Latin text is zero, of Arabic text 06."""
    sample = data[:_SAMPLE]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[::2], sample[1::2]
    for high, low, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        share = (high.count(0) + high.count(6)) / len(high)
        if share > 0.8 and (high.count(0) > 0 or high.count(6) == len(high)) and low.count(0) * 10 < len(low):
            return name
    return None


def _detected(data: bytes, path: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and rarely needed

    sample = _TAG.sub(b" ", data[: 4 * _SAMPLE])[:_SAMPLE]
    likely = _by_letters(sample)
    if not likely:
        raise InputError(f"{path}: its encoding cannot be told: give --encoding, or save it as UTF-8")
    best = from_bytes(sample, cp_isolation=likely, enable_fallback=False).best() if len(likely) > 1 else None
    name = best.encoding if best else likely[0]
    try:
        return Decoded(data.decode(name), name, "detected")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: looks like {name} but is not (byte {error.start}): give --encoding") from error


def _by_letters(sample: bytes) -> list[str]:
    """The candidates in which most letters above ASCII stand in plausible words."""
    scores = {}
    for name in CANDIDATES:
        try:
            scores[name] = _plausible(sample.decode(name))
        except UnicodeDecodeError:
            continue
    best = max(scores.values(), default=0.0)
    return [name for name, score in scores.items() if score > best - _NEAR]


def _plausible(text: str) -> float:
    """Share of the letters above ASCII that stand in words which somebody could have written: of one script, and
    where it is Latin mostly of ASCII."""
    good = every = 0
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        high = sum(ch > "\x7f" for ch in word)
        arabic = sum("\u0620" <= ch <= "\u0652" or ch in _PERSIAN for ch in word)
        latin = sum(ch < "\u0250" for ch in word)
        every += high
        if latin == len(word):
            good += high if high * 2 <= len(word) else 0
        elif not latin and arabic in (0, len(word)):
            good += high
    return good / every if every else 1.0
