"""Whose words English quotes are: names, titles, pronouns and descriptions resolved over a passage."""

from __future__ import annotations

import pytest

from claims.extract.pipeline import extract_article
from claims.model import Speaker
from claims.reading.plain import article_from_text
from claims.rulebook import rulebook


def speakers(text: str) -> list[Speaker | None]:
    article = article_from_text(f"A title\n\n{text}", rulebook(), language="en")
    return [q.speaker for q in extract_article(article).quotes]


def names(text: str) -> list[str | None]:
    return [s.name if s else None for s in speakers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dr Leila Haddad, the head of surgery at Norwell Hospital, said the ward was full. "
            "Haddad said two nurses had left. “We need help,” she added.",
            ["Leila Haddad"] * 3,
        ),
        (
            "Interior Minister Karim Mansour said the road was closed. The minister told reporters that it would open "
            "on Friday. Mansour said nobody was hurt. “It is safe,” he said.",
            ["Karim Mansour"] * 4,
        ),
        (
            "The army said it had taken the hill. A spokesman for the army, Colonel Rami Sayegh, said ten soldiers "
            "were hurt. Sayegh said the fighting was over. The spokesman added that the road was open.",
            ["The army", "Rami Sayegh", "Rami Sayegh", "Rami Sayegh"],
        ),
        (
            "Anna Weiss, who chairs the council, said taxes would rise. Her brother, Peter Weiss, said they would not. "
            "Anna Weiss said the budget was tight.",
            ["Anna Weiss", "Peter Weiss", "Anna Weiss"],
        ),
        (
            "A senior official said the talks had failed. The official said both sides were angry. "
            "The same official said they would meet again.",
            ["A senior official"] * 3,
        ),
        (
            "Police Chief Tom Brady said a man was held. Brady said the man was armed. "
            "“He did not resist,” the chief said. Police said the street was closed.",
            ["Tom Brady", "Tom Brady", "Tom Brady", "Police"],
        ),
        (
            "Lund, 34, said the house was shaking. Her neighbour, Maria Keller, said the roof was gone. "
            "“It was loud,” Keller said.",
            ["Lund", "Maria Keller", "Maria Keller"],
        ),
        (
            "The Children's Relief Fund (CRF) said ten children were hurt. CRF said it needed money. "
            "The agency said winter was coming.",
            ["The Children's Relief Fund (CRF)"] * 3,
        ),
        (
            "President Omar Haddad met Prime Minister Lena Roth in Oslo. The president said talks were good. "
            "The prime minister said they were short. “I am glad,” she said.",
            ["Omar Haddad", "Lena Roth", "Lena Roth"],
        ),
        (
            "Sheikh Nasser al-Sabri said the plan was ready. Al-Sabri said work would start in May. "
            "Sheikh Nasser said it would cost $2 million.",
            ["Nasser al-Sabri"] * 3,
        ),
        (
            "Mohammed bin Rashid Al Noor, the minister of energy, said prices would fall. Al Noor said output was up. "
            "The energy minister said demand was strong.",
            ["Mohammed bin Rashid Al Noor"] * 3,
        ),
        (
            "“We lost,” said coach Ben Moss. “We will be back.” Captain Jo Reed said the team was tired. "
            "She said the coach was right.",
            ["Ben Moss", "Ben Moss", "Jo Reed", "Jo Reed"],
        ),
        (
            "Two witnesses said a car drove into the crowd. One of them, Sami Nasr, said it was white. "
            "Nasr said the driver was gone.",
            ["Two witnesses", "Sami Nasr", "Sami Nasr"],
        ),
        (
            "The report said water was short. It said wells were dry.",
            ["The report", "The report"],
        ),
        (
            "A lawyer for Keller, Jim Roth, said his client was innocent. Roth said the evidence was weak. "
            "Keller has denied the charge. He said he was at home.",
            ["Jim Roth", "Jim Roth", "Keller"],
        ),
        (
            "Norwell Steel said it would cut 40 jobs. The company said demand was weak. "
            "Its chief executive, Paul Stein, said he was sorry. Stein said the plant would stay.",
            ["Norwell Steel", "Norwell Steel", "Paul Stein", "Paul Stein"],
        ),
        (
            "Mr Haddad said the shop was closed. His wife, Rima Haddad, said it would open. "
            "Mrs Haddad said business was good. Mr Haddad said he was glad.",
            ["Haddad", "Rima Haddad", "Rima Haddad", "Haddad"],
        ),
        (
            "Sen. Pat Keller (D-Ohio) said she would vote no. Rep. Jim Moss, R-Texas, said he would vote yes. "
            "Keller said the bill was bad. Moss said it was a start.",
            ["Pat Keller", "Jim Moss", "Pat Keller", "Jim Moss"],
        ),
        (
            "The Norwell Observatory for Human Rights said six people were killed. The Observatory said two were "
            "children. The Graz-based monitor said the raid was at night.",
            ["The Norwell Observatory for Human Rights"] * 3,
        ),
        (
            "Ahmed Nasr and Sara Lund said they were at home. Nasr said it was late. “It was hot,” she said. "
            "They said nobody was hurt.",
            ["Ahmed Nasr and Sara Lund", "Ahmed Nasr", "Sara Lund", "Ahmed Nasr and Sara Lund"],
        ),
        (
            "“It is over,” the mayor, Sara Lund, said. The mayor said she was glad.",
            ["Sara Lund", "Sara Lund"],
        ),
        (
            "Former president Karl Adler said the war was wrong. The former president said he was sorry. "
            "The current president, Max Stern, said it was right.",
            ["Karl Adler", "Karl Adler", "Max Stern"],
        ),
        (
            "Justice Minister Ola Berg said the law was clear. Finance Minister Ola Dahl said it was not. "
            "The justice minister said the court would decide. The finance minister said the bill was high.",
            ["Ola Berg", "Ola Dahl", "Ola Berg", "Ola Dahl"],
        ),
        (
            "Her Excellency Noura Al Marri, Minister of State for Youth, said the camp was open. "
            "Al Marri said it was free.",
            ["Noura Al Marri", "Noura Al Marri"],
        ),
        (
            "Jim van der Berg, of the Norwell Institute, said it was late. Van der Berg said no.",
            ["Jim van der Berg"],
        ),
        (
            "Salim al-Qadi and his deputy, Hala Mansour, said the dam was safe. Mansour said it was new.",
            ["Salim al-Qadi and his deputy, Hala Mansour", "Hala Mansour"],
        ),
        (
            "“We are glad,” said Marcia Stewart. It added that the case was closed.",
            ["Marcia Stewart", None],
        ),
        (
            "Hazem Badri said the list was ready. Badri, a former minister, said it was short.",
            ["Hazem Badri", "Hazem Badri"],
        ),
        (
            "PC Adams said it was dark. Michael Ford QC said it was not.",
            ["Adams", "Michael Ford"],
        ),
        (
            "Ms Kober wrote to the board warning that the roof was weak.",
            ["Kober"],
        ),
        (
            "It was late, according to Capt. Omar Haddad of the coast guard, who cautioned that the lists were wrong. "
            "The crews, he said, were tired.",
            ["Omar Haddad"] * 4,
        ),
        (
            "The Norwell Ministry of Health said two died. According to the Graz Ministry of Health, six died.",
            ["The Norwell Ministry of Health", "the Graz Ministry of Health"],
        ),
        (
            "The Norwell Gazette said the mill was sold. The newspaper said 40 people were hired.",
            ["The Norwell Gazette", "The Norwell Gazette"],
        ),
    ],
)
def test_names_titles_pronouns_and_descriptions_mean_the_fullest_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mrs Haddad said it was late.", ("person", None, "f", "singular")),
        ("Saudi Crown Prince Khalid bin Fahd said it was late.", ("person", "Saudi Crown Prince", "m", "singular")),
        ("Chief Executive Paul Stein said it was late.", ("person", "Chief Executive", "m", "singular")),
        ("Justice Minister Ola Berg said it was late.", ("person", "Justice Minister", None, "singular")),
        ("Rep. Jim Moss, R-Texas, said it was late.", ("person", None, "m", "singular")),
        ("One of them, Sami Nasr, said it was late.", ("person", None, "m", "singular")),
        ("“No,” said Fatima Nasr, 54, a shopkeeper.", ("person", "shopkeeper", "f", "singular")),
        ("Mourners say it was late.", ("anonymous", None, None, "plural")),
        ("Shopkeepers in Graz said it was late.", ("anonymous", None, None, "plural")),
        ("Williams says it was late.", ("person", None, None, "singular")),
        ("A Graz-run television channel, Al Sabah, said it was late.", ("organization", None, None, "singular")),
        ("Sheikha Lubna Al Noor said it was late.", ("person", "Sheikha", "f", "singular")),
        ("UN Special Rapporteur Nadia Roth said it was late.", ("person", "UN Special Rapporteur", "f", "singular")),
        ("Norwell Airlines said it was late.", ("organization", None, None, "plural")),
        ("Two witnesses said it was late.", ("anonymous", None, None, "plural")),
        ("The watchdog said it was late.", ("organization", None, None, "singular")),
        ("Sea Glass Vacations, which rents out villas, said it was late.", ("organization", None, None, None)),
    ],
)
def test_types_roles_gender_and_number(text: str, expected: tuple[str, str | None, str | None, str | None]) -> None:
    (speaker,) = speakers(text)
    assert speaker is not None
    assert (speaker.type, speaker.role, speaker.gender, speaker.number) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("State radio quoted Karim Mansour, head of the port, as saying the road was cut.", ["Karim Mansour"]),
        ("State television quoted He Lin as saying the road was cut. There was no power, he said.", ["He Lin"] * 2),
        ("State police said the road was cut.", ["State police"]),
        (
            "Protests went on. Anna Weiss, 54, who described the plan as “a trap”, left. “There is no work,” she said.",
            ["Anna Weiss", "Anna Weiss"],
        ),
        ("Governor Karim Mansour's office said the road was cut.", ["Governor Karim Mansour's office"]),
        ("The state of emergency went on. Duke Energy said 860 homes were dark.", ["Duke Energy"]),
        ("Graz-based airline Norjet announced it would cancel flights.", ["Graz-based airline Norjet"]),
        ("On Sunday, Air Norwell announced that flights would resume.", ["Air Norwell"]),
        (
            "Karim Mansour, QC, representing Lund, said the trial must stop. He told the court: “He is ill.”",
            ["Karim Mansour", "Karim Mansour"],
        ),
        ("Three officers said the road was cut. She added that it was dark.", ["Three officers", None]),
        ("The haul was large, said Superintendent of Police (SP) M. Ravi Lund.", ["M. Ravi Lund"]),
        ("Radio Graz was first, citing officials in Norwell as saying the toll was 12.", ["officials in Norwell"]),
        ("On Tuesday, the secretary to the council, Omar Haddad, said the road was cut.", ["Omar Haddad"]),
        ("Weiss called trade “hard and thin,” and the company said it cut 400 jobs.", ["Weiss", "the company"]),
        ("The Norwell military in a statement Friday said the road was cut.", ["The Norwell military"]),
        ("The children’s father, Omar Haddad, in a brief phone call said the road was cut.", ["Omar Haddad"]),
        (
            "The official Graz News Agency said the toll was 12. Officials said the road was cut.",
            ["The official Graz News Agency", "Officials"],
        ),
        ("“We will save the people,” Weiss said through a bullhorn to survivors as he toured the scene.", ["Weiss"]),
        ("“Growth was slow,” Chairman and CEO Karim Mansour said in a release.", ["Karim Mansour"]),
        ("According to a port official, the crews, on strike since May, met.", ["a port official"]),
        ("According to a driver, a member of the crew, it was late.", ["a driver, a member of the crew"]),
        ("Amal Ali, a relative, said a car was hit. A child was killed, she said.", ["Amal Ali", "Amal Ali"]),
    ],
)
def test_a_speaker_is_named_whole_and_is_no_part_of_another(text: str, expected: list[str | None]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Norwell Council Head On Water Prices: ‘We Will Not Pay Twice’", "Norwell Council Head"),
        ("Anna Weiss about the budget: ‘We will not pay twice’", "Anna Weiss"),
        ("Norwell Mayor After Vote: ‘We Will Not Pay Twice’", "Anna Weiss"),
    ],
)
def test_what_somebody_speaks_about_in_a_title_is_no_part_of_the_name(title: str, expected: str) -> None:
    body = "Norwell mayor Anna Weiss spoke on Monday.\n\n“We will not,” Anna Weiss said."
    article = article_from_text(f"{title}\n\n{body}", rulebook(), language="en")
    first = extract_article(article).quotes[0]
    assert (first.speaker and first.speaker.name) == expected


TOGETHER = [
    ("Both Weiss and Lopez said they would attend.", "Weiss and Lopez"),
    ("Both Anna Weiss and Omar Lopez said they would attend.", "Anna Weiss and Omar Lopez"),
    ("Sources say the road is closed.", "Sources"),
    ("The road is closed, sources say.", "sources"),
]


@pytest.mark.parametrize(("text", "name"), TOGETHER)
def test_two_named_together_and_sources_that_say(text, name):
    assert names(text) == [name]
