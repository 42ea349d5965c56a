"""Who gives a figure: the speaker of the quote that holds it, or whoever states it without a quote."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Number, Quote, Speaker
from .draft import Draft


def find_speakers(
    drafts: Sequence[Draft], quotes: Sequence[Quote], stated: Sequence[Quote]
) -> list[tuple[str | None, Speaker | None]]:
    """The quote (its id) and the speaker of each figure.

    Args:
        drafts: the figures, with their parts found.
        quotes: the article's quotes.
        stated: what cues say in noun phrases that make no quotes.
    """
    # To claim or consider a noun phrase is not to say it: the storm claimed 20 lives, تعتبر المدينة.
    said_so = [q for q in stated if q.cue is None or q.cue.stance != "claim"]
    out: list[tuple[str | None, Speaker | None]] = []
    for d in drafts:
        quote = innermost(d.number, quotes)
        said = innermost(d.number, said_so)
        if said is not None and (quote is None or _length(said) < _length(quote)):
            out.append((quote.id if quote else None, said.speaker))
        elif quote is not None:
            out.append((quote.id, quote.speaker))
        elif d.part_of is not None and d.part_of < len(out):
            out.append((None, out[d.part_of][1]))  # a part is its whole's speaker's
        else:
            out.append((None, None))
    return out


def innermost(number: Number, quotes: Sequence[Quote]) -> Quote | None:
    """The shortest quote whose content holds the number."""
    best = None
    for quote in quotes:
        content = quote.content
        if (
            content.start <= number.start
            and number.end <= content.end
            and (best is None or _length(quote) < _length(best))
        ):
            best = quote
    return best


def _length(quote: Quote) -> int:
    return quote.content.end - quote.content.start
