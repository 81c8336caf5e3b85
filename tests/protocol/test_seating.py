"""Seats at the United Nations: the English alphabet, turned to begin with whom the lot fell on."""

import datetime as dt

from planner.protocol import protocol_order
from planner.protocol.bodies import body
from planner.protocol.flags import flag_of
from planner.protocol.seating import beginning_with

IN_2024 = dt.date(2024, 9, 10)


def test_yemen_sat_first_in_2024() -> None:
    """Behind it the end of the alphabet, then its beginning; Viet Nam sat last."""
    some = ["AF", "ZM", "VN", "YE", "AL", "ZW", "US"]
    order = protocol_order(some, "en", IN_2024)
    assert order == ("AF", "AL", "US", "VN", "YE", "ZM", "ZW")
    assert beginning_with("YE", order) == ("YE", "ZM", "ZW", "AF", "AL", "US", "VN")


def test_north_macedonia_sat_first_in_2023() -> None:
    order = protocol_order(["MK", "MM", "NO", "NE", "NG"], "en", dt.date(2023, 9, 5))
    assert order == ("MM", "NE", "NG", "MK", "NO")
    assert beginning_with("MK", order) == ("MK", "NO", "MM", "NE", "NG")


def test_without_a_lot_the_order_stays() -> None:
    assert beginning_with("", ("AF", "AL")) == ("AF", "AL")
    assert beginning_with("ZW", ("AF", "AL")) == ("AF", "AL")
    assert beginning_with("ZW", ()) == ()


FLAGS = {"KG": "KG", "un": "un", "undp": "un", "osce-bishkek": "osce", "eeas": "eu", "ifas": None}


def test_flags_of_states_wholes_and_parts() -> None:
    flags = {token: flag_of(found) for token in FLAGS if (found := body(token))}
    assert flags == FLAGS
