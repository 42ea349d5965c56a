"""The report as a reader has it: on a telephone and a desk, by day and by night, by keyboard, on paper."""

import io
import re
from contextlib import contextmanager

import pytest

from claims.reporting import Entry, write_report
from tests.reporting.sample import extraction
from tests.reporting.test_pages import hostile

WIDTHS = (390, 768, 1280)
SCHEMES = ("light", "dark")


@contextmanager
def opened(browser, *, width=1280, scheme="light", script=True):
    """A page whose complaints and requests are kept."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("dialog", lambda dialog: (page.complaints.append("dialog"), dialog.dismiss()))
    page.on(
        "request",
        lambda r: None if r.url.startswith(("file:", "data:")) else page.complaints.append(f"asked for {r.url}"),
    )
    try:
        yield page
    finally:
        context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_fit_their_width_and_say_nothing_to_the_console(browser, pages, width, scheme):
    with opened(browser, width=width, scheme=scheme) as page:
        for path in pages:
            page.goto(path.as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            wide = page.evaluate(
                """() => [...document.querySelectorAll('body *')].filter(e => {
                     const box = e.getBoundingClientRect();
                     return box.width && (box.right > innerWidth + 1 || box.left < -1)
                       && !e.closest('.wide') && !e.closest('.skip') && !e.closest('.quiet');
                   }).map(e => e.outerHTML.slice(0, 80))"""
            )
            assert wide == [], path
        assert page.complaints == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_serious(browser, pages, axe, scheme):
    with opened(browser, scheme=scheme) as page:
        for path in pages:
            page.goto(path.as_uri())
            page.evaluate(axe)
            found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
            serious = [
                (v["id"], v["nodes"][0]["html"][:120], v["nodes"][0].get("failureSummary", "")[:200])
                for v in found
                if v["impact"] in ("serious", "critical")
            ]
            assert serious == [], path


def test_every_link_and_button_is_reached_by_the_tab_key_and_shows_it(browser, report, pages):
    with opened(browser) as page:
        for path in (pages[0], pages[2]):
            page.goto(path.as_uri())
            wanted = page.evaluate(
                """() => [...document.querySelectorAll('a[href], button, [tabindex="0"]')]
                     .filter(e => e.checkVisibility()).map((e, n) => (e.dataset.n = n))"""
            )
            reached = []
            for _ in range(len(wanted) + 2):
                page.keyboard.press("Tab")
                n, shown = page.evaluate(
                    """() => [document.activeElement.dataset.n ?? null,
                             document.activeElement === document.body
                             || getComputedStyle(document.activeElement).outlineStyle !== 'none']"""
                )
                assert shown, n
                if n is not None:
                    reached.append(int(n))
            assert set(reached) >= set(wanted)
            assert reached[: len(wanted)] == wanted  # in the order of the page


def test_the_skip_link_is_first_and_visible_when_reached(browser, pages):
    with opened(browser) as page:
        page.goto(pages[1].as_uri())
        page.keyboard.press("Tab")
        box = page.locator(":focus").bounding_box()
        assert page.locator(":focus").get_attribute("href") == "#main"
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280


def test_the_filter_shows_one_state_by_keyboard_and_gives_way_to_a_link(browser, pages):
    with opened(browser) as page:
        page.goto(pages[1].as_uri())
        total = page.locator(".card[data-tags]").count()
        button = page.locator('.filter [data-want="source-none"]')
        button.focus()
        page.keyboard.press("Enter")
        shown = page.locator(".card[data-tags]:visible")
        assert 0 < shown.count() < total
        assert all("source-none" in tags for tags in shown.evaluate_all("cards => cards.map(c => c.dataset.tags)"))
        assert button.get_attribute("aria-pressed") == "true"
        hidden = page.locator(".card[data-tags][hidden]").first.get_attribute("id")
        page.evaluate("id => { location.hash = id }", hidden)
        page.wait_for_function("id => document.getElementById(id).checkVisibility()", arg=hidden)
        assert page.complaints == []


def test_without_a_script_everything_is_shown(browser, pages):
    with opened(browser, script=False) as page:
        page.goto(pages[1].as_uri())
        assert page.locator(".card[data-tags]:visible").count() == page.locator(".card[data-tags]").count() > 5
        assert page.locator(".filter:visible").count() == 0


def test_a_mark_leads_to_its_card_and_back(browser, pages):
    with opened(browser) as page:
        page.goto(pages[1].as_uri())
        page.locator('.text .ref[href="#f3"]').click()
        assert page.locator(".card:target").get_attribute("id") == "f3"
        page.locator("#f3 h3 .id").click()
        assert page.evaluate("location.hash") == "#t-f3"


def test_paper_keeps_every_card_even_those_that_the_filter_hides(browser, pages):
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed: pip install -e .[test]")
    with opened(browser) as page:
        for path in (pages[1], pages[5]):
            page.emulate_media(media="screen")
            page.goto(path.as_uri())
            page.locator('.filter [data-want="source-none"]').click()
            claims = page.locator(".card[data-tags]").evaluate_all("cards => cards.map(c => c.id)")
            printed = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
            words = {word for leaf in printed.pages for word in re.findall(r"[qf]\d+", leaf.extract_text())}
            assert set(claims) <= words
            page.emulate_media(media="print")
            assert page.locator(".card[data-tags]:visible").count() == len(claims)
            assert page.locator(".filter:visible, .jump:visible").count() == 0


def test_both_directions_stand_in_one_page(browser, pages):
    with opened(browser) as page:
        for path, article in ((pages[1], "rtl"), (pages[5], "ltr")):
            page.goto(path.as_uri())
            ui = page.evaluate("document.documentElement.dir")
            text, claims = page.locator("#text").bounding_box(), page.locator("#claims").bounding_box()
            assert (text["x"] > claims["x"]) == (ui == "rtl")  # the text stands where reading begins
            assert page.locator("article.text").evaluate("e => getComputedStyle(e).direction") == article
            line = page.locator("article.text .line").nth(3)
            box, frame = line.bounding_box(), page.locator("article.text").bounding_box()
            assert frame["x"] <= box["x"]


def test_a_hostile_article_does_nothing(browser, tmp_path):
    write_report(tmp_path, [hostile(), Entry(extraction("en-flood-wire"))], ui="en")
    with opened(browser, width=390) as page:
        for path in sorted(tmp_path.rglob("*.html"))[:8]:
            page.goto(path.as_uri())
            assert page.evaluate("document.images.length") == 0
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
        assert page.complaints == []
