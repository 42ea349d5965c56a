"""What hosts answer, and what is never asked: a server on this machine stands in for the web."""

import contextlib
import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from claims.errors import ClaimsError
from claims.links import Lookup
from claims.links import lookup as module
from claims.model import Link, Span
from claims.rulebook import rulebook

PAGE = "<html><head><title>المجلس</title></head><body><article><p>{}</p></article></body></html>"
SAID = "قالت هناء عزيز أمام المجلس يوم الأحد إن الطريق سيفتح مرة أخرى في الربيع، وإن على الشاحنات أن تنتظر."


class Web(BaseHTTPRequestHandler):
    asked: list[str] = []

    def do_GET(self):
        type(self).asked.append(self.path)
        path = self.path.removeprefix("/gate/") if self.path.startswith("/gate/") else self.path
        host = f"http://{self.headers['Host']}"
        if self.path.startswith("/gate/"):
            kept = path.endswith("/kept")
            self.answer(302 if kept else 404, headers={"Location": "http://copy.invalid/"} if kept else {})
        elif path == "/page":
            self.answer(200, PAGE.format(SAID).encode("cp1256"), {"Content-Type": "text/html; charset=windows-1256"})
        elif path == "/bomb":
            self.answer(
                200, gzip.compress(b"0" * 60_000_000), {"Content-Type": "text/plain", "Content-Encoding": "gzip"}
            )
        elif path == "/moved":
            self.answer(301, headers={"Location": "/page"})
        elif path == "/round":
            self.answer(302, headers={"Location": "/round"})
        elif path == "/file":
            self.answer(302, headers={"Location": "file:///etc/passwd"})
        elif path == "/news/2020/old":
            self.answer(302, headers={"Location": host + "/"})
        elif path == "/":
            self.answer(200, b"front", {"Content-Type": "text/plain"})
        else:
            self.answer(int(path.strip("/")))

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in dict(headers).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # it had enough
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def web():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Web)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def look(web, monkeypatch):
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    Web.asked.clear()

    def run(*paths, public=False, most=1000, **asked):
        lookup = Lookup(rulebook(), timegate=f"{web}/gate/", most=most, public=public)
        links = [Link(path if ":" in path else web + path, Span(0, 1, "x")) for path in paths]
        return lookup.look(links, **asked)

    return run


def test_a_page_is_there_with_its_text_in_the_encoding_its_host_names(look):
    (page,) = look("/page")
    assert (page.there, page.language) == (True, "ar")
    assert SAID in page.text


def test_a_redirect_is_followed(look):
    (page,) = look("/moved")
    assert page.there is True
    assert SAID in page.text


@pytest.mark.parametrize(
    ("path", "there", "why"),
    [
        ("/404", False, "404 Not Found"),
        ("/410", False, "410 Gone"),
        ("/403", None, "403 Forbidden"),
        ("/429", None, "429 Too Many Requests"),
        ("/500", None, "500 Internal Server Error"),
        ("/999", None, "999"),
        ("/round", None, "more than 5 redirects"),
        ("/file", None, "no address of the web"),
    ],
)
def test_only_what_the_host_does_not_know_is_gone(look, path, there, why):
    (page,) = look(path)
    assert (page.there, page.why) == (there, why)


def test_an_article_in_whose_place_the_front_page_is_shown_is_gone(look, web):
    (old, front) = look("/news/2020/old", "/")
    assert (old.there, old.why) == (False, f"{web}/")
    assert front.there is True


def test_the_archive_says_whether_it_has_a_copy(look, web):
    kept, lost = look("/kept", "/lost", pages=False, copies=True)
    assert (kept.archived, lost.archived, kept.there) == (True, False, None)
    assert all(path.startswith("/gate/http://") for path in Web.asked)


def test_a_bomb_is_cut_off(look):
    (page,) = look("/bomb")
    assert page.there is True
    assert page.text is None  # one line of ten million characters is no article


def test_each_address_is_asked_once_and_no_more_than_the_limit(look):
    found = look("/404", "/404", "/410", "/500", most=2)
    assert sorted(Web.asked) == ["/404", "/410"]
    assert [page.there for page in found] == [False, False, False, None]


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://user:word@127.0.0.1/", "an address with a name or password is not asked"),
        ("http://127.0.0.1:22/", "port 22 is not asked"),
        ("http://127.0.0.1:99999/", "no address of the web"),
        ("file:///etc/passwd", "no address of the web"),
        ("http://127.0.0.1/", "its host cannot be reached"),
        ("http://[::1]/", "its host cannot be reached"),
        ("http://[::ffff:127.0.0.1]/", "its host cannot be reached"),
        ("http://2130706433/", "its host cannot be reached"),
        ("http://169.254.169.254/latest/meta-data/", "its host cannot be reached"),
    ],
)
def test_what_is_no_public_page_is_not_asked(look, url, why):
    (page,) = look(url, public=True)
    assert (page.there, page.text) == (None, None)
    assert page.why in (why, "no answer in time")


def test_a_server_of_this_machine_is_refused_though_it_answers(look, web, monkeypatch):
    """The peer is looked at once it is connected, so a name that leads here does not help."""
    monkeypatch.setattr(module, "_PORTS", {"http": int(web.rpartition(":")[2]), "https": 443})
    (page,) = look("/page", public=True)
    assert (page.there, page.text, Web.asked) == (None, None, [])


def test_a_host_that_does_not_exist_is_gone_unless_no_host_does(look, monkeypatch):
    monkeypatch.setattr(Lookup, "_is_online", lambda self: True)
    (page,) = look("http://council.invalid/a")
    assert (page.there, page.why) == (False, "no such host")
    monkeypatch.undo()
    lookup = Lookup(rulebook(), timegate="http://gate.invalid/")
    with pytest.raises(ClaimsError, match="no network"):
        lookup.look([Link("http://council.invalid/a", Span(0, 1, "x"))])


def test_a_proxy_that_would_hide_the_host_is_refused(monkeypatch):
    from trafilatura import downloads

    monkeypatch.setattr(downloads, "PROXY_URL", "socks5://proxy.invalid")
    with pytest.raises(ClaimsError, match="http_proxy is set"):
        Lookup(rulebook(), timegate="http://gate.invalid/")
