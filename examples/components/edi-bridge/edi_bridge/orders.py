"""Writes purchase orders as files."""

from dataclasses import dataclass
from datetime import date

from .segments import EdiError, Segment, write_segments

US = "5060000000017"


@dataclass(frozen=True)
class OrderLine:
    isbn: str
    copies: int


@dataclass(frozen=True)
class PurchaseOrder:
    number: str
    wholesaler: str
    ordered_on: date
    lines: tuple[OrderLine, ...]


def _segment(tag: str, *elements: str | tuple[str, ...]) -> Segment:
    return Segment(tag, tuple(e if isinstance(e, tuple) else (e,) for e in elements))


def write_order(order: PurchaseOrder) -> str:
    """The file of an order. MTR counts the segments of the message, itself included."""
    if not order.lines:
        raise EdiError(f"Order {order.number} has no lines")
    message = [
        _segment("MHD", "1", ("ORDERS", "9")),
        _segment("ORD", order.number, order.ordered_on.strftime("%y%m%d")),
    ]
    for number, line in enumerate(order.lines, start=1):
        message.append(_segment("OLD", str(number), line.isbn, str(line.copies)))
    message.append(_segment("OTR", str(len(order.lines))))
    message.append(_segment("MTR", str(len(message) + 1)))
    return write_segments(
        [
            _segment("STX", ("ANA", "1"), US, order.wholesaler),
            *message,
            _segment("END", "1"),
        ]
    )
