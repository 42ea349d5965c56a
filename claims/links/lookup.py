"""Asks the network what became of linked pages: whether they are there, archived, and what they say.

Nothing here runs unless somebody asks for it on the command line. The addresses come from articles, which strangers
may have written: only ``http`` and ``https`` on their own ports, only hosts with public addresses (checked on the
connected peer, at every redirect), no names and passwords, no cookies, and limits on bytes, time and redirects.
"""

from __future__ import annotations

import socket
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from .. import __version__
from ..errors import ClaimsError, InputError
from ..model import Link
from ..rulebook import Rulebook
from .found import web_address

MOST_BYTES = 10_000_000  # of a page, unpacked
MOST_SECONDS = 30.0  # for a page with its redirects
MOST_REDIRECTS = 5
AT_ONCE = 8  # hosts; each is asked one page at a time
_PORTS = {"http": 80, "https": 443}
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_READ = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a host answered in the end, or why there is no answer."""

    url: str
    status: int = 0
    why: str = ""
    no_host: bool = False
    kind: str = ""
    charset: str = ""
    data: bytes = b""


class Lookup:
    """Looks links up, each address once in a run.

    Args:
        rules: the packs, for reading pages.
        timegate: address of an archive's TimeGate (RFC 7089), which a page's address is put behind.
        most: addresses that are looked up at most; the rest stay unknown.
        public: whether only hosts with public addresses are asked; off only for tests on the machine itself.
    """

    def __init__(self, rules: Rulebook, *, timegate: str, most: int = 1000, public: bool = True) -> None:
        self._rules = rules
        self._timegate = timegate
        self._most = most
        self._public = public
        self._pages: dict[str, Link] = {}
        self._copies: dict[str, bool | None] = {}
        self._pool = _pool(public=public)
        self._online: bool | None = None

    def look(self, links: Iterable[Link], *, pages: bool = True, copies: bool = False) -> list[Link]:
        """The links with what the network says of them.

        Args:
            links: of an article.
            pages: whether the pages themselves are asked for.
            copies: whether the archive is asked for a copy of each.

        Raises:
            ClaimsError: where there is no network.
        """
        asked = list(links)
        if pages:
            self._ask(asked, self._pages, self._page)
        if copies:
            self._ask(asked, self._copies, self._copy)
        out = []
        for link in asked:
            known = self._pages.get(link.url)
            if known:
                link = replace(link, there=known.there, why=known.why, text=known.text, language=known.language)
            out.append(replace(link, archived=self._copies.get(link.url)))
        return out

    def _ask(self, links: list[Link], known: dict[str, Any], ask: Callable[[Link], Any]) -> None:
        new = {link.url: link for link in links if link.url not in known}
        if len(new) > self._most - len(known):
            new = dict(list(new.items())[: max(0, self._most - len(known))])
        hosts: dict[str, list[Link]] = {}
        for link in new.values():
            hosts.setdefault(urlsplit(link.url).netloc, []).append(link)
        with ThreadPoolExecutor(AT_ONCE) as workers:
            for found in workers.map(lambda of_host: [(link.url, ask(link)) for link in of_host], hosts.values()):
                known.update(found)

    def _page(self, link: Link) -> Link:
        answer = self._get(link.url)
        if answer.no_host and self._is_online():
            return replace(link, there=False, why=answer.why)
        if answer.status in _GONE:
            return replace(link, there=False, why=_told(answer.status))
        if not 200 <= answer.status < 300:
            return replace(link, there=None, why=answer.why or _told(answer.status))
        if _front_page(link.url, answer.url):
            return replace(link, there=False, why=answer.url)
        text, language = self._text(answer)
        return replace(link, there=True, text=text, language=language)

    def _copy(self, link: Link) -> bool | None:
        """Whether the archive has a copy: a TimeGate leads to one, or answers that there is none."""
        answer = self._get(self._timegate + link.url, follow=False)
        if answer.no_host:
            self._is_online()
        if answer.status in _GONE:
            return False
        return True if 200 <= answer.status < 400 else None

    def _is_online(self) -> bool:
        """Whether names are resolved at all: without a network every host looks gone."""
        if self._online is None:
            try:
                socket.getaddrinfo(urlsplit(self._timegate).hostname or "", None)
                self._online = True
            except OSError:
                self._online = False
        if not self._online:
            raise ClaimsError(
                "no network: its links could not be looked up, nor those of the articles behind it: try again, or"
                " leave --allow-network out"
            )
        return True

    def _get(self, url: str, *, follow: bool = True) -> _Answer:
        """The last answer after the redirects, vetted at each."""
        import urllib3  # noqa: PLC0415 - only where the network is asked

        until = time.monotonic() + MOST_SECONDS
        for _ in range(MOST_REDIRECTS + 1):
            refused = self._refused(url)
            if refused:
                return _Answer(url, why=refused)
            try:
                answer, onward = self._request(url, until)
            except urllib3.exceptions.NameResolutionError:
                return _Answer(url, why="no such host", no_host=True)
            except urllib3.exceptions.SSLError:
                return _Answer(url, why="its certificate is not valid")
            except urllib3.exceptions.NewConnectionError:
                return _Answer(url, why="its host cannot be reached")
            except urllib3.exceptions.TimeoutError:
                return _Answer(url, why="no answer in time")
            except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
                return _Answer(url, why=f"no answer ({type(error).__name__})")
            if not (follow and onward):
                return answer
            try:
                url = urljoin(url, onward)
            except ValueError:
                return replace(answer, status=0, why="leads to no address")
        return _Answer(url, why=f"more than {MOST_REDIRECTS} redirects")

    def _request(self, url: str, until: float) -> tuple[_Answer, str]:
        """One answer, and where it leads on to."""
        import urllib3  # noqa: PLC0415

        left = max(1.0, until - time.monotonic())
        response = self._pool.request(
            "GET",
            url,
            headers={"User-Agent": f"claims/{__version__}", "Accept-Encoding": "gzip"},
            redirect=False,
            retries=False,
            preload_content=False,
            timeout=urllib3.Timeout(connect=min(10.0, left), read=left),
        )
        try:
            kind, _, rest = response.headers.get("Content-Type", "").partition(";")
            charset = rest.partition("charset=")[2].partition(";")[0].strip(" \"'")
            onward = response.headers.get("Location", "") if 300 <= response.status < 400 else ""
            answer = _Answer(url, response.status, kind=kind.strip().lower(), charset=charset)
            if 200 <= response.status < 300 and answer.kind in _READ:
                answer = replace(answer, data=_body(response, until))
            return answer, onward
        finally:
            response.close()

    def _refused(self, url: str) -> str:
        """Why an address is not asked; empty where it may be."""
        if not web_address(url):
            return "no address of the web"
        parts = urlsplit(url)
        if parts.username or parts.password:
            return "an address with a name or password is not asked"
        try:
            port = parts.port or _PORTS[parts.scheme]
        except ValueError:
            return "no address of the web"
        if self._public and port not in _PORTS.values():
            return f"port {port} is not asked"
        return ""

    def _text(self, answer: _Answer) -> tuple[str | None, str]:
        """The text of a page and its language; None where it is no text, or none was found in it."""
        from ..reading import read_article  # noqa: PLC0415 - heavy

        if not answer.data:
            return None, "und"
        with tempfile.TemporaryDirectory(prefix="claims-") as folder:
            file = Path(folder) / f"page{_READ[answer.kind]}"
            file.write_bytes(_in_utf8(answer.data, answer.charset))
            try:
                article = read_article(file, self._rules)
            except InputError:
                return None, "und"
        return article.text, article.language


def _pool(*, public: bool) -> Any:
    """Connections of trafilatura, which refuse peers whose address is not public, also behind a name that changes."""
    import certifi  # noqa: PLC0415 - only where the network is asked
    from trafilatura import downloads  # noqa: PLC0415

    if downloads.PROXY_URL and public:
        raise ClaimsError("http_proxy is set: behind a proxy nobody can tell which host answers: unset it for claims")
    return downloads.create_pool(ssrf_protection=public, ca_certs=certifi.where(), cert_reqs="CERT_REQUIRED")


def _body(response: Any, until: float) -> bytes:
    """The unpacked body; of one that is too long or too slow what came, which is enough to find words in."""
    data = bytearray()
    for piece in response.stream(1 << 16):
        data += piece
        if len(data) > MOST_BYTES or time.monotonic() > until:
            break
    return bytes(data[:MOST_BYTES])


def _in_utf8(data: bytes, charset: str) -> bytes:
    """The bytes as their host says they are to be read, with a mark that outweighs what the page says of itself."""
    try:
        return b"\xef\xbb\xbf" + data.decode(charset).removeprefix("\ufeff").encode() if charset else data
    except (LookupError, UnicodeDecodeError):
        return data


def _front_page(asked: str, got: str) -> bool:
    """Whether a page's host answers with its front page: that is how many sites say that an article is gone."""
    before, after = urlsplit(asked), urlsplit(got)
    same = (before.hostname or "").removeprefix("www.") == (after.hostname or "").removeprefix("www.")
    deep = before.path.strip("/").count("/") > 0 or bool(before.query)
    return same and deep and not after.path.strip("/") and not after.query


def _told(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
