"""Whatever is changed and changed back, over any number of releases: subscribers follow."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from planner.products.feeds import FEEDS
from tests.products.feeds.client import files, followed
from tests.products.feeds.conftest import AGENDA, PEOPLE, SETTINGS, built, released, write_folder

TURNS = {
    "moved": ("10:00–12:00  Session 1", "10:30–12:00  Session 1"),
    "reworded": ("Session 2: Springs", "Session 2: The springs"),
    "another room": ("Session 2: Springs  [Hall B]", "Session 2: Springs  [Hall A]"),
    "another day": (
        "14:00–15:00  Session 2: Springs  [Hall B]\n             id: springs · chair: p1\n\n"
        "Tuesday, 4 May 2027\n",
        "Tuesday, 4 May 2027\n\n"
        "08:00–08:30  Session 2: Springs  [Hall B]\n             id: springs · chair: p1\n",
    ),
    "another chair": ("wells · chair: p2", "wells · chair: p4"),
    "another speaker": ("speakers: p4", "speakers: p1"),
    "nobody speaks": (
        "             10:30  Presentation: Deep wells\n               speakers: p4\n",
        "",
    ),
    "closed to the media": ("media: open", "media: closed"),
    "open to the public": ("access: closed", "access: public"),
    "for some alone": ("id: springs ·", "attended-by: p3, AT · id: springs ·"),
    "gone": (
        "\n10:00–11:00  Closing  [Hall A]\n             id: closing · chair: AT · optional: yes\n",
        "",
    ),
    "without a time": ("10:00–11:00  Closing", "–            Closing"),
    "the press may attend other things": ('["opening", "press"]', '["closing"]'),
    "States may attend sessions alone": ("due = 2027-04-01", 'attends = ["session"]'),
    "another name of a room": ('fr = "Salle A"', 'fr = "Dôme"'),
    "another town of a meeting": ('en = "Graz"', 'en = "Linz"'),
    "a day more": ("ends = 2027-05-04", "ends = 2027-05-05"),
    "another last day": ("due = 2027-04-15", "due = 2027-04-16"),
    "a chair withdraws": ("Bo,Brook,,in-person", "Bo,Brook,,withdrawn"),
    "the press withdraws": ("Ed,Nile,,in-person", "Ed,Nile,,withdrawn"),
}
"""What can be done to the conference, and undone."""

TURNED = {"agenda.en.txt": AGENDA, "conference.toml": SETTINGS, "participants.csv": PEOPLE}

CHAINS = st.lists(
    st.sets(st.sampled_from([*TURNS]), min_size=1, max_size=4), min_size=1, max_size=4
)


def turned(text: str, turns: set[str]) -> str:
    for turn, (old, new) in TURNS.items():
        if turn in turns:
            text = text.replace(old, new)
    return text


@given(CHAINS)
@example([{"open to the public"}, {"open to the public"}, {"open to the public"}])
@example([{"closed to the media"}, {"moved"}, {"closed to the media"}])
@example([{"the press may attend other things"}, {"the press may attend other things"}])
@example([{"for some alone"}, {"another chair"}, {"for some alone"}])
@example([{"a day more"}, {"moved"}, {"a day more"}])
@example([{"another chair"}, {"another chair"}, {"gone"}, {"gone"}])
@example([{"a chair withdraws"}, {"another chair"}, {"a chair withdraws", "moved"}])
@example([{"moved", "reworded", "a chair withdraws"}])
@example([{"the press withdraws"}, {"moved"}, {"the press withdraws"}])
@example([{"States may attend sessions alone"}, {"for some alone", "gone"}])
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_subscriber_ends_with_what_a_new_one_reads(chain: list[set[str]]) -> None:
    with TemporaryDirectory() as around:
        folder = write_folder(Path(around) / "wells-2027")
        built(folder, "persons")
        turns: set[str] = set()
        issues = []
        for number, step in enumerate([set[str](), *chain]):
            turns ^= step
            for name, text in TURNED.items():
                (folder / name).write_text(turned(text, turns), encoding="utf-8")
            released(folder, f"2027-01-{20 + number}")
            issues.append(files(built(folder, *FEEDS, only=("calendar", "calendar-overview"))))
    for name in set().union(*issues):
        now = followed(issues[-1:], name)
        for start in range(len(issues)):
            assert followed(issues[start:], name) == now, name
            assert followed([issues[start], issues[-1]], name) == now, name
