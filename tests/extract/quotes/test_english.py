"""English quotes: what was said, by which cue, and who said it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claims
from claims.extract.pipeline import extract_article
from claims.model import Article, Quote
from claims.reading.plain import article_from_text
from claims.rulebook import rulebook


def quotes(text: str, *, all_senses: bool = False, overlays: tuple[Path, ...] = ()) -> list[Quote]:
    article: Article = article_from_text(text, rulebook(overlays), language="en")
    return list(extract_article(article, overlays=overlays, all_senses=all_senses).quotes)


def said(text: str) -> list[tuple[str, str | None]]:
    """Contents with their speakers."""
    return [(q.content.text, q.speaker.name if q.speaker else None) for q in quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The ferry is late,” Sara Lund said.", [("The ferry is late,", "Sara Lund")]),
        ("“The ferry is late,” said Sara Lund.", [("The ferry is late,", "Sara Lund")]),
        ("Sara Lund said: “The ferry is late.”", [("The ferry is late.", "Sara Lund")]),
        ("Sara Lund told reporters on Friday, “The ferry is late.”", [("The ferry is late.", "Sara Lund")]),
        ("''You don't have to wait,'' Sara Lund said.", [("You don't have to wait,", "Sara Lund")]),
        ("'We don't know,' said the workers' leader, Omar Haddad.", [("We don't know,", "Omar Haddad")]),
        (
            "“The ferry,” said Sara Lund, head of the port, “is late.”",
            [("The ferry,", "Sara Lund"), ("is late.", "Sara Lund")],
        ),
        (
            "“They won't stop,” the nurse, who asked not to be named, told the BBC. “We are tired.”",
            [("They won't stop,", "the nurse"), ("We are tired.", "the nurse")],
        ),
        (
            "“First comes safety.\n\n“Second comes money,” Sara Lund said.",
            [("First comes safety.\n\n“Second comes money,", "Sara Lund")],
        ),
        ("Asked about the delay, Lund answered: “No comment.”", [("No comment.", "Lund")]),
        ("Said Omar Haddad: “It is over.”", [("It is over.", "Omar Haddad")]),
        ("\"He said, 'Take the bag,'\" Omar Haddad recalled.", [("He said, 'Take the bag,'", "Omar Haddad")]),
        ("“We were surprised,” said lead author Priya Raman.", [("We were surprised,", "Priya Raman")]),
        ("Lund wrote that “the bridge is safe.”", [("the bridge is safe.", "Lund")]),
        ("“Judge,” Haddad said, “I paid it back.”", [("Judge,", "Haddad"), ("I paid it back.", "Haddad")]),
        (
            "“We can build it,” she said of the bridge, “because we must.”",
            [("We can build it,", None), ("because we must.", None)],
        ),
        ("Saying “it is over,” Omar Haddad left the room.", [("it is over,", "Omar Haddad")]),
        ("“Is it over?” asked Omar Haddad.", [("Is it over?", "Omar Haddad")]),
        ("“Stop!” shouted the nurse.", [("Stop!", "the nurse")]),
        ("The letter read, “We are late.”", [("We are late.", "The letter")]),
        ("Omar Haddad, mayor: “It is over.”", [("It is over.", "Omar Haddad")]),
        ("“We are late,” Lund said. “They are later.", [("We are late,", "Lund"), ("They are later.", "Lund")]),
        ("„We are late,“ Lund said.", [("We are late,", "Lund")]),
        ("‘The ‘90s were good,’ Lund said.", [("The ‘90s were good,", "Lund")]),
        ("“We are late,” the agency quoted Omar Haddad as saying.", [("We are late,", "Omar Haddad")]),
        ("«We are late», said Lund.", [("We are late", "Lund")]),
        ("''We want the ''old'' road back,'' Lund said.", [("We want the ''old'' road back,", "Lund")]),
        (
            "‘We want the drivers’ vote,’ Lund said. ‘It’s ours.’",
            [("We want the drivers’ vote,", "Lund"), ("It’s ours.", "Lund")],
        ),
        ("“He told me ‘never again’ and left,” Lund said.", [("He told me ‘never again’ and left,", "Lund")]),
    ],
)
def test_direct_quotes_on_either_side_of_their_cue(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
    assert {q.kind for q in quotes(text)} == {"direct"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port authority said that three ships had docked.", [("three ships had docked", "The port authority")]),
        ("Police said the road was closed.", [("the road was closed", "Police")]),
        ("He told reporters the war was over.", [("the war was over", None)]),
        ("In a statement, the union said nobody was hurt.", [("nobody was hurt", "the union")]),
        ("Nobody was hurt, the union said in a statement.", [("Nobody was hurt", "the union")]),
        ("Nobody was hurt, said the union.", [("Nobody was hurt", "the union")]),
        ("The roof, the mayor said, was never safe.", [("The roof", "the mayor"), ("was never safe", "the mayor")]),
        ("The mayor asked whether the bridge was safe.", [("whether the bridge was safe", "The mayor")]),
        ("The union vowed to strike.", [("to strike", "The union")]),
        ("Lund said of the plan that it was late.", [("it was late", "Lund")]),
        ("The road was shut, a news website quoted sources as saying on Friday.", [("The road was shut", "sources")]),
        ("Lund said there was no meeting.", [("there was no meeting", "Lund")]),
        ("The spokesman left in May but said there was no plan.", [("there was no plan", "The spokesman")]),
        ("Lund said not all of it was lost.", [("not all of it was lost", "Lund")]),
        ("Lund said once the road is shut, the town will die.", [("once the road is shut, the town will die", "Lund")]),
        ("Lund said later he would go.", [("he would go", "Lund")]),
        ("Majorities in all towns say they want it.", [("they want it", "Majorities in all towns")]),
        ("If it is true when Lund says he will go, it would be late.", [("he will go", "Lund")]),
        ("An officer claimed the man had a gun, an inquest has heard.", [("the man had a gun", "An officer")]),
        ("The newspaper said on its new website the list was ready.", [("the list was ready", "The newspaper")]),
        ("The agency has confirmed 14 cases since July, three of them fatal.",
         [("14 cases since July, three of them fatal", "The agency")]),
        ("The roads were shut, wrote film director Omar Haddad, Weiss’s nephew, on Friday.",
         [("The roads were shut", "Omar Haddad")]),
        ("The minister urged residents to stay indoors.", [("to stay indoors", "The minister")]),
        ("The minister urged residents not to panic.", [("not to panic", "The minister")]),
        ("Channel 4 reported late Friday that the port was shut.", [("the port was shut", "Channel 4")]),
        (
            "Lund said nurses and police quickly came. He said the roads were cut.",
            [("nurses and police quickly came", "Lund"), ("the roads were cut", "Lund")],
        ),
        ("Multiple reports said the port was shut.", [("the port was shut", "Multiple reports")]),
        ("The port was shut, according to the Norwell state army.", [("The port was shut", "the Norwell state army")]),
        ("Lund said both sides had a plan, but added they were late.",
         [("both sides had a plan", "Lund"), ("they were late", "Lund")]),
        ("Lund said it had shut the mill and added 300 jobs.",
         [("it had shut the mill and added 300 jobs", "Lund")]),
        ("Lund said two died.", [("two died", "Lund")]),
        ("Prosecutors accused the broker of hiding losses.", [("the broker of hiding losses", "Prosecutors")]),
        ("The broker is accused of hiding losses.", [("hiding losses", None)]),
        ("The broker was accused by prosecutors of hiding losses.", [("hiding losses", "prosecutors")]),
        ("Residents were urged by police to stay indoors.", [("to stay indoors", "police")]),
        ("Lund blamed the storm for the delay.", [("the storm for the delay", "Lund")]),
        ("Lund was quoted by state TV as saying it rained.", [("it rained", "Lund")]),
        ("It was reported that the ship sank.", [("the ship sank", None)]),
        ("It was shut for Lund Co. in Graz, Anna Weiss said.", [("It was shut for Lund Co. in Graz", "Anna Weiss")]),
        ("The mayor’s claim that the ship had sunk was false.", [("the ship had sunk", "The mayor")]),
        ("Omar Haddad met the board. His claim that the ship had sunk was false.",
         [("the ship had sunk", "Omar Haddad")]),
        ("The board rejected the union’s warning that the mill would close.", [("the mill would close", "the union")]),
        ("Roth dismissed Lund’s suggestion that she should resign.", [("she should resign", "Lund")]),
        ("Omar Haddad was quoted as saying the bridge was unsafe.", [("the bridge was unsafe", "Omar Haddad")]),
        ("The firm announced the loss of 40 jobs.", [("the loss of 40 jobs", "The firm")]),
        ("Officials said the ferry was late but the mayor said it was on time.",
         [("the ferry was late", "Officials"), ("it was on time", "the mayor")]),
        ("Haddad, who said in May that he would resign, stayed.", [("he would resign", "Haddad")]),
        ("A week after Lund said she would stay, the board met.", [("she would stay", "Lund")]),
        ("After saying he was nervous, the man sat down.", [("he was nervous", "the man")]),
        ("Having announced that he would resign, Omar Haddad left.", [("he would resign", "Omar Haddad")]),
        ("Lund has said for weeks she’s the only candidate.", [("she’s the only candidate", "Lund")]),
        ("Six in 10 voters said Lund was honest, and three-quarters said the same of Roth.",
         [("Lund was honest", "Six in 10 voters")]),
        ("The nurses — many of them new — said the ward was full.",
         [("the ward was full", "The nurses — many of them new")]),
        ("Lund said the roof would hold — at least for a year.",
         [("the roof would hold — at least for a year", "Lund")]),
        ("Lund said the roof would hold — the old one leaked in May.", [("the roof would hold", "Lund")]),
    ],
)  # fmt: skip
def test_indirect_quotes_by_frame(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected
    assert {q.kind for q in quotes(text)} == {"indirect"}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lund said the plan was “not ready” for a vote.", "the plan was “not ready” for a vote"),
        ("Lund admitted “one or two cases” where ships were late.", "“one or two cases” where ships were late"),
        ("Lund vowed to “take the fight” to the other ports.", "to “take the fight” to the other ports"),
        ("Lund said the mill, “a ruin” in her words, would close.", "the mill, “a ruin” in her words, would close"),
        ("Lund mocked the board for “having a bad day” in May.", "the board for “having a bad day” in May"),
        (
            "Lund warned of a “long winter” that could last if it snowed.",
            "a “long winter” that could last if it snowed",
        ),
    ],
)
def test_mixed_quotes_keep_their_paraphrase(text: str, content: str) -> None:
    (quote,) = quotes(text)
    assert (quote.kind, quote.content.text) == ("mixed", content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lund called the plan “a joke” on Friday.", "a joke"),
        ("Lund warned of “a long winter” and urged calm.", "a long winter"),
        ("Lund praised the crew as “quick and brave” in an interview.", "quick and brave"),
    ],
)
def test_of_a_noun_phrase_that_states_nothing_only_the_marked_words_are_quoted(text: str, content: str) -> None:
    (quote,) = quotes(text)
    assert (quote.kind, quote.content.text) == ("direct", content)


def test_what_a_speaker_cites_is_stated_by_him() -> None:
    found = said("“We had no choice,” said Omar Haddad, citing a 35% fall in orders.")
    assert found == [("We had no choice,", "Omar Haddad"), ("a 35% fall in orders", "Omar Haddad")]


def test_a_participle_shares_the_subject_and_each_cue_is_a_quote() -> None:
    assert said("“We will win,” Karim said, adding that the vote, which he called “a joke,” was late.") == [
        ("We will win,", "Karim"),
        ("the vote, which he called “a joke,” was late", "Karim"),
    ]


def test_a_joined_verb_shares_the_subject() -> None:
    assert said("Lund closed the school on Monday and said it would open in May.") == [("it would open in May", "Lund")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("According to the hospital, twelve people were hurt.", "twelve people were hurt"),
        ("Twelve people were hurt, according to the hospital.", "Twelve people were hurt"),
        ("As the hospital said, twelve people were hurt.", "twelve people were hurt"),
        ("Twelve people were hurt, as the hospital noted.", "Twelve people were hurt"),
    ],
)
def test_phrases_before_and_after_their_clause(text: str, content: str) -> None:
    assert said(text) == [(content, "the hospital")]


def test_a_phrase_inside_its_clause_splits_it() -> None:
    assert said("The toll, according to the hospital, is 12.") == [
        ("The toll", "the hospital"),
        ("is 12", "the hospital"),
    ]


def test_an_outlet_relays_and_the_nearest_source_speaks() -> None:
    for text in (
        "Reuters reported, citing police, that two men were held.",
        "According to Reuters, police said two men were held.",
        "Citing police, Reuters reported that two men were held.",
        "Reuters reported that police said two men were held.",
        "The Norwell Gazette reported that police said two men were held.",
    ):
        (quote,) = quotes(text)
        assert quote.content.text == "two men were held"
        assert quote.speaker is not None
        assert quote.speaker.name == "police"
        assert quote.relayed_by is not None
        assert quote.relayed_by.name in ("Reuters", "The Norwell Gazette")


def test_who_is_quoted_speaks_and_who_quotes_him_relays() -> None:
    for text in (
        "The agency SANA quoted a pilot as saying that the raid was over.",
        "A pilot was quoted by SANA as saying that the raid was over.",
    ):
        (quote,) = quotes(text)
        assert quote.content.text == "the raid was over"
        assert quote.speaker is not None
        assert quote.relayed_by is not None
        assert quote.speaker.name.lower() == "a pilot"
        assert "SANA" in quote.relayed_by.name


def test_what_a_report_reports_of_others_is_part_of_it() -> None:
    (quote,) = quotes("The union said the mayor had promised that the port would stay open.")
    assert quote.content.text == "the mayor had promised that the port would stay open"


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The mayor did not say that the bridge was safe.", "denied"),
        ("The mayor refused to say whether the bridge was safe.", "denied"),
        ("The mayor denied that the bridge was unsafe.", "denied"),
        ("If the mayor says that the bridge is unsafe, it will close.", "hypothetical"),
        ("The mayor would say that the bridge was safe.", "hypothetical"),
        ("The mayor has said that the bridge is safe.", "asserted"),
    ],
)
def test_negated_and_hypothetical_reporting_keeps_its_polarity(text: str, polarity: str) -> None:
    (quote,) = quotes(text)
    assert quote.cue is not None
    assert quote.cue.polarity == polarity


@pytest.mark.parametrize(
    "text",
    [
        "The film “Quiet River” opened on Friday.",
        "The so-called “green” loans were sold.",
        "Rock ’n’ roll and the '90s were fun.",
        "The claims were paid and the reports were filed.",
        "Twelve states signed it.",
        "It is believed that the ship sank.",
        "He continued to release statements.",
        "She wants the port to stay open.",
        "The company praised its workers.",
        "She lost in swing states whose votes count.",
        "Two men were charged with murder.",
        "Brussels pledged 1.5 million euros, and a clinic is due to open.",
        "Lund founded “Friends of the Port.” in 2008.",
        "Lund, nicknamed “Shorty”, left.",
        "They sell “organic” eggs.",
        "The word “never” was cut.",
        "The Oslo state senators met a group called “The Eight Friends”.",
        "Minnesota state delegate Mary Stone lost the vote.",
        "Sen. Grant Price left early.",
    ],
)
def test_names_terms_nouns_and_thoughts_are_no_quotes(text: str) -> None:
    assert said(text) == []


def test_thoughts_and_wishes_come_out_on_request() -> None:
    found = quotes("She wants the port to stay open and believes that it will.", all_senses=True)
    assert [(q.content.text, q.cue.sense if q.cue else "") for q in found] == [
        ("the port to stay open", "wish"),
        ("it will", "thought"),
    ]


def test_a_document_speaks_and_a_person_who_shows_does_not() -> None:
    (quote,) = quotes("The survey shows that most people walk.")
    assert quote.speaker is not None
    assert quote.speaker.type == "document"
    assert quotes("The guide shows that most people walk.") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Pat Keller, a teacher from Graz, Austria, said it rained.", "Pat Keller, a teacher from Graz, Austria"),
        ("“No,” said Pat Keller, head of the school board, on Friday.", "Pat Keller, head of the school board"),
        ("“No,” an old friend, Pat Keller, said.", "an old friend, Pat Keller"),
        ("On Friday Pat Keller said it rained.", "Pat Keller"),
        ("About half of the voters said it rained.", "About half of the voters"),
        ("Pat Keller, Ann Moss and Jo Reed said it rained.", "Pat Keller, Ann Moss and Jo Reed"),
        ("Sen. Pat Keller (R-Texas) said it rained.", "Sen. Pat Keller (R-Texas)"),
        ("The Port Authority's director for ships said it rained.", "The Port Authority's director for ships"),
        ("Pat Keller in a statement said it rained.", "Pat Keller"),
        ("Pat Keller herself has said it rained.", "Pat Keller herself"),
        ("He and Keller said it rained.", "He and Keller"),
        ("Many harbor pilots and Port Union members said it rained.", "Many harbor pilots and Port Union members"),
        ("Pat Keller closed the port and officials said it rained.", "officials"),
        ("Sales fell at the port and the union said it rained.", "the union"),
        ("Only about 4 in 10 voters said it rained.", "Only about 4 in 10 voters"),
        ("Both of his aides said it rained.", "Both of his aides"),
        ("Retired surgeon Ben Moss said it rained.", "Retired surgeon Ben Moss"),
        ("Pat Keller, wearing a red hat, said it rained.", "Pat Keller"),
        ("Four of the ten drivers interviewed in Graz said it rained.", "Four of the ten drivers interviewed in Graz"),
        ("A report published Friday said it rained.", "A report published Friday"),
        ("It rained, according to a letter from the mayor obtained by the Gazette.",
         "a letter from the mayor obtained by the Gazette"),
        ("“No,” said Pat Keller, 52, a nurse at the port.", "Pat Keller, 52, a nurse at the port"),
        ("“No,” said Jo Reed, a lawyer and civil rights leader from Graz.",
         "Jo Reed, a lawyer and civil rights leader from Graz"),
        ("“No,” said Jo Reed, a Graz-based driver.", "Jo Reed, a Graz-based driver"),
    ],
)  # fmt: skip
def test_where_a_source_begins_and_ends(text: str, source: str) -> None:
    assert [q.source.text if q.source else None for q in quotes(text)] == [source]


@pytest.mark.parametrize(
    "dateline",
    [
        "NORWELL (Reuters) - ",
        "CAMBRIDGE, Mass., Dec. 11 (UPI) — ",
        "Gaza City, Gaza Strip – ",
        "BEIRUT: ",
        "Dubai: ",
        "LONDON, 3 May — ",
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(dateline: str) -> None:
    assert said(f"Port closes\n\n{dateline}The port was closed on Friday, officials said.") == [
        ("The port was closed on Friday", "officials")
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mill may close next week - sources", [("Mill may close next week", "sources")]),
        ("Mill may close next week: union", [("Mill may close next week", "union")]),
        ("Mark Dale: Officer says he had no gun", []),
    ],
)
def test_a_title_credits_its_source_last_and_a_topic_is_none(title: str, expected: list[tuple[str, str]]) -> None:
    found = said(f"{title}\n\nMark Dale left. Nobody saw Dale again.")
    assert [q for q in found if q[1] != "Officer"] == expected


def test_a_speaker_before_a_colon_is_no_dateline() -> None:
    text = "A talk\n\nKELLER: I never said that.\nMOSS: But you did.\nKELLER: I was wrong about that."
    assert said(text)[-1] == ("I was wrong about that", "KELLER")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is over” – Anna Weiss, mayor of Norwell", [("It is over", "Anna Weiss")]),
        ("“It is over and we are glad.”\n— Anna Weiss", [("It is over and we are glad.", "Anna Weiss")]),
        ("“It is over” – a phrase that has been used before.", []),
        ("“Slow River” – Netflix", []),
    ],
)
def test_a_dash_and_a_name_sign_a_quotation(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(f"A title\n\n{text}") == expected


def test_the_narrator_goes_on_with_another_cue_after_a_conjunction() -> None:
    assert said("Lund said he would pray but did not say when he would go.") == [
        ("he would pray", "Lund"),
        ("when he would go", "Lund"),
    ]


def test_the_cue_is_the_whole_verb_group() -> None:
    (quote,) = quotes("The mayor has repeatedly refused to say whether the bridge is safe.")
    assert quote.cue is not None
    assert (quote.cue.text, quote.cue.lemma) == ("has repeatedly refused to say", "say")


def test_titles_and_transcripts_name_their_speaker_before_a_colon() -> None:
    text = "Lund: We will not sell the port\n\nThe mayor, Sara Lund, said the town would keep it."
    assert said(text)[0] == ("We will not sell the port", "Sara Lund")
    assert said("KELLER: I never said that.\nMOSS: But you did.\nKELLER: I was wrong about that.")[1:] == [
        ("I was wrong about that", "KELLER")
    ]
    assert said("Weather: It will rain all week\n\nRain fell.") == []


# -- speakers ------------------------------------------------------------------------------------------------


def speakers(text: str) -> list[str | None]:
    return [q.speaker.name if q.speaker else None for q in quotes(text)]


def test_surnames_and_pronouns_mean_the_fullest_name() -> None:
    text = (
        "Minister Anna Weiss said the bridge was safe. The engineer Omar Haddad said it was not. "
        "Weiss said he was wrong. She said the tests were new. He said the tests were old."
    )
    assert speakers(text) == ["Anna Weiss", "Omar Haddad", "Anna Weiss", "Anna Weiss", "Omar Haddad"]


def test_a_given_name_with_an_honorific_means_the_full_name() -> None:
    text = "The inquiry, chaired by Dame Ruth Carver, opened in May. Dame Ruth said it would be short."
    assert speakers(text) == ["Ruth Carver"]


def test_a_participle_after_a_dateline_has_the_sentences_subject() -> None:
    text = "OSLO (AP) — A judge on Friday blocked the sale, saying it broke the law."
    assert speakers(text) == ["A judge"]


def test_an_office_means_its_holder() -> None:
    text = "President Lena Roth opened the port. The president said it would grow."
    assert speakers(text) == ["Lena Roth"]


def test_a_body_means_the_one_named_before() -> None:
    text = "The Interior Ministry closed the road. The ministry said ice was on it."
    assert speakers(text) == ["Interior Ministry"]


def test_people_who_share_a_surname_stay_two() -> None:
    text = "Anna Weiss said it was safe. Peter Weiss said it was not. Anna Weiss said he was wrong."
    assert speakers(text) == ["Anna Weiss", "Peter Weiss", "Anna Weiss"]


def test_speech_goes_on_in_the_next_paragraph() -> None:
    text = "“The roof leaks,” said Anna Weiss.\n\n“It has leaked for years and nobody came to look.”\n\nRain fell."
    assert speakers(text) == ["Anna Weiss", "Anna Weiss"]


def test_a_quote_is_introduced_by_the_sentence_before() -> None:
    text = "Anna Weiss had this to say:\n\n“The roof has leaked for years and nobody came to look.”"
    assert speakers(text) == ["Anna Weiss"]


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("Port spokesman Omar Haddad said it rained.", "person", "Port spokesman"),
        ("Omar Haddad, the head of the port, said it rained.", "person", "head of the port"),
        ("Two officials said it rained.", "anonymous", None),
        ("The Finance Ministry said it rained.", "organization", None),
        ("The education directorate said it rained.", "organization", None),
        ("The chamber of commerce said it rained.", "organization", None),
        ("The Washington Post said it rained.", "organization", None),
        ("A leaked memo said it rained.", "document", None),
        ("The Harbor Workers said it rained.", "organization", None),
    ],
)
def test_types_and_roles_of_speakers(text: str, kind: str, role: str | None) -> None:
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert (quote.speaker.type, quote.speaker.role) == (kind, role)


@settings(deadline=None)  # the first text compiles the packs
@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "'",
                "’",
                "‘",
                ",",
                ".",
                ":",
                ";",
                "—",
                "(",
                ")",
                "\n",
                "said",
                "told",
                "saying",
                "according",
                "to",
                "as",
                "that",
                "who",
                "he",
                "they",
                "Reuters",
                "citing",
                "Anna",
                "Weiss",
                "the",
                "minister",
                "a",
                "spokesman",
                "for",
                "and",
                "but",
                "in",
                "on",
                "Friday",
                "not",
                "has",
                "was",
                "quoted",
                "claims",
                "called",
                "40",
                "U.S.",
                "by",
            ]
        ),
        max_size=40,
    )
)
def test_spans_are_the_text_whatever_it_says(words: list[str]) -> None:
    text = " ".join(words)
    for quote in quotes(text) + quotes(text, all_senses=True):
        for span in (quote.content, quote.source, quote.cue):
            assert span is None or text[span.start : span.end] == span.text
        assert quote.content.text.strip()


# -- the pack ------------------------------------------------------------------------------------------------


def test_a_newsroom_adds_a_verb_in_its_own_overlay(tmp_path: Path) -> None:
    text = "“The roof leaks,” Anna Weiss skreeked."
    assert speakers(text) == []
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "cues.toml").write_text(
        '[cues.skreek]\ninflect = "regular"\nparts = { stem = "skreek" }\nframes = ["quote"]\n', encoding="utf-8"
    )
    (quote,) = quotes(text, overlays=(tmp_path,))
    assert quote.cue is not None
    assert quote.cue.lemma == "skreek"


def test_the_lexicons_are_as_broad_as_news() -> None:
    from claims.rulebook.cues import CueFile
    from claims.rulebook.titles import TitleFile

    cues = rulebook().load("en", "cues", CueFile)
    speech = [lemma for lemma, entry in cues.cues.items() if entry.sense == "speech"]
    assert len(speech) + len(cues.phrases) >= 250
    titles = rulebook().load("en", "titles", TitleFile)
    assert sum(len(group.words) for group in titles.groups.values()) >= 300


def test_every_quote_says_which_rule_found_it() -> None:
    for quote in claims.extract("“No,” said Anna Weiss, adding that it rained.", language="en").quotes:
        assert "/" in quote.rule
        assert 0 < quote.confidence <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The airline said late Saturday about 235 flights were cancelled.", ["about 235 flights were cancelled"]),
        ("The airline said earlier this week more than 200 people had left.", ["more than 200 people had left"]),
        ("Sara Lund said some 40 per cent of the money was gone.", ["some 40 per cent of the money was gone"]),
        (
            "The market is empty. “Nothing was left of the shop but a door.” Rain began at noon.",
            ["Nothing was left of the shop but a door."],
        ),
        ("The senate approved the plan but denied it immediate effect.", []),
    ],
)
def test_where_contents_begin_and_end_beside_days_shares_and_sentences(text: str, expected: list[str]) -> None:
    assert [content for content, _ in said(text)] == expected
