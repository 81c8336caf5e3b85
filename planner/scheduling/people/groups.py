"""Which groups a person belongs to, by the body that sent them."""

from planner.model import Party
from planner.protocol import body_id, is_member, known_groups
from planner.scheduling.scene import Scene


def groups_of(scene: Scene, party: Party) -> list[str]:
    """The regional groups of the conference that a person or a body is of."""
    body = scene.body_of(party)
    return [
        group.id
        for group in scene.conference.regional_groups
        if body and body in {body_id(member, scene.conference) for member in group.members}
    ]


def is_nominated(scene: Scene, person: str, by: str) -> bool:
    """Whether someone belongs to the body, the regional group or the group that nominates."""
    body = scene.body_of(Party(person))
    if by in {group.id for group in scene.conference.regional_groups}:
        return by in groups_of(scene, Party(person))
    if by in known_groups():
        return is_member(body, by, scene.conference.starts or scene.clockwork.first)
    return bool(body) and body == body_id(by, scene.conference)
