"""What is known of a payment when it is screened; see ScreenRequest in service.proto."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Device:
    fingerprint: str = ""
    known_for: timedelta = timedelta(0)
    anonymising_network: bool = False


@dataclass(frozen=True)
class Payment:
    payment_id: str
    # In pence or cents.
    amount: int
    # The part of the amount that buys gift cards.
    gift_cards: int = 0
    # Empty for a guest.
    reader_id: str = ""
    physical_items: int = 0
    digital_items: int = 0
    device: Device = Device()
    ship_to_country: str = ""
    card_country: str = ""
