"""Everything that the pages say stands in every catalogue."""

import re
from pathlib import Path
from typing import get_args

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from claims.errors import ClaimsError
from claims.formats.result import State
from claims.locate import data_folder
from claims.model import Bound, EvidenceKind, FigureKind, FigureStatus, QuoteKind, QuoteStatus, Severity
from claims.reporting import interface, interface_languages
from claims.reporting.entry import SourceStatus
from claims.reporting.views import FILTERS
from claims.rulebook import rulebook
from claims.rulebook.topics import Concepts

REPORTS = data_folder("reports")
ROOT = Path(__file__).parents[2]
TERMINAL = ("claims/cli/verify.py", "claims/formats/verification.py")
VOCABULARY = {
    "quote kind": get_args(QuoteKind),
    "figure kind": get_args(FigureKind),
    "bound": get_args(Bound),
    "source status": get_args(SourceStatus),
    "evidence status": (*get_args(QuoteStatus), *get_args(FigureStatus), "unverified"),
    "evidence kind": get_args(EvidenceKind),
    "severity": get_args(Severity),
    "finding state": [state for state in get_args(State) if state != "new"],
    "filter": FILTERS,
    "change": ("rise", "fall"),
}


def catalogue(language):
    with (REPORTS / "locale" / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def template_messages():
    found = extract_from_dir(REPORTS / "templates", [("**.html", "jinja2")])
    return {message for _, _, message, _, _ in found}


def terminal_messages():
    written = "".join((ROOT / path).read_text(encoding="utf-8") for path in TERMINAL)
    return {*re.findall(r"shown\.text\([\"']([^\"']+)", written), "Status", "Claim", "Evidence"}


@pytest.mark.parametrize("language", [code for code in interface_languages() if code != "en"])
def test_every_message_of_the_templates_is_translated(language):
    held = catalogue(language)
    missing = []
    for message in template_messages():
        entry = held.get(message if isinstance(message, str) else message[0])
        texts = entry.string if entry and isinstance(entry.string, tuple) else (entry.string if entry else "",)
        if not all(texts) or (isinstance(message, tuple) and len(texts) != held.num_plurals):
            missing.append(message)
    assert missing == []


@pytest.mark.parametrize("language", [code for code in interface_languages() if code != "en"])
def test_every_message_of_the_terminals_table_is_translated(language):
    held = catalogue(language)
    assert len(terminal_messages()) > 5
    assert [message for message in terminal_messages() if not (held.get(message) and held.get(message).string)] == []


@pytest.mark.parametrize("language", interface_languages())
@pytest.mark.parametrize("context", VOCABULARY)
def test_every_word_of_the_vocabularies_is_named(language, context):
    held = catalogue(language)
    assert [key for key in VOCABULARY[context] if not (held.get(key, context) and held.get(key, context).string)] == []


def test_all_catalogues_name_the_same_words():
    words = {
        lang: {(m.context, m.id) for m in catalogue(lang) if m.context not in (None, "topic")}
        for lang in interface_languages()
    }
    assert words["ar"] == words["en"]


@pytest.mark.parametrize("language", [code for code in interface_languages() if code != "en"])
def test_every_topic_of_the_packs_is_named(language):
    rules = rulebook()
    concepts = set(rules.load("", "topics", Concepts).root)
    assert {key for key in concepts if not interface(language).knows("topic", key)} == set()


def test_no_catalogue_holds_what_no_page_says():
    said = {m if isinstance(m, str) else m[0] for m in template_messages()} | terminal_messages()
    for language in interface_languages():
        held = {m.id if isinstance(m.id, str) else m.id[0] for m in catalogue(language) if m.id and not m.context}
        assert held - said == set()


def test_placeholders_of_a_message_stand_in_its_translation():
    for entry in catalogue("ar"):
        if entry.id and isinstance(entry.id, str):
            assert set(re.findall(r"%\(\w+\)s", entry.id)) == set(re.findall(r"%\(\w+\)s", entry.string))


@pytest.mark.parametrize(
    ("count", "words"), [(1, "سطر واحد"), (2, "سطران"), (3, "3 أسطر"), (11, "11 سطرا"), (100, "100 سطر ")]
)
def test_arabic_counts_as_arabic_does(count, words):
    singular = next(m for m in template_messages() if isinstance(m, tuple) and "line" in m[0])
    assert (interface("ar").messages.ngettext(*singular, count) % {"num": count}).startswith(words)


def test_an_unknown_interface_names_those_there_are():
    with pytest.raises(ClaimsError, match="ar, en"):
        interface("xx")
