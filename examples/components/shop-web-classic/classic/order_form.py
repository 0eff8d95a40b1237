"""Reads an order as schools and libraries write it."""

import re
from dataclasses import dataclass, field

MOST_COPIES = 500
POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
# 9781999000028 30, or with hyphens, an x, a comma or a tab from a spreadsheet.
LINE = re.compile(r"([\d-]{13,17})[\s,;x×]+(\d{1,5})", re.IGNORECASE)


@dataclass
class Order:
    kind: str
    name: str = ""
    postcode: str = ""
    reference: str = ""
    copies: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def is_isbn(isbn: str) -> bool:
    if not re.fullmatch(r"97[89]\d{10}", isbn):
        return False
    return sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(isbn)) % 10 == 0


def _read_lines(order: Order, text: str) -> None:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        match = LINE.fullmatch(line.strip())
        if not match:
            order.problems.append(f"Line {number} is not an ISBN and a number.")
            continue
        isbn, copies = match[1].replace("-", ""), int(match[2])
        if not is_isbn(isbn):
            order.problems.append(f"Line {number}: {isbn} is not an ISBN.")
        # Two classes often ask for one book, on two lines.
        elif (total := order.copies.get(isbn, 0) + copies) > MOST_COPIES:
            order.problems.append(
                f"Line {number}: for more than {MOST_COPIES} copies of {isbn}, "
                "please write to us."
            )
        else:
            order.copies[isbn] = total
    if not order.copies and not order.problems:
        order.problems.append("The order has no books.")


def read_order(kind: str, form: dict[str, str]) -> Order:
    """An order and what is wrong with it, for the person who filled in the form."""
    order = Order(kind)
    order.name = form.get("name", "").strip()
    order.postcode = form.get("postcode", "").strip().upper()
    order.reference = form.get("reference", "").strip()
    if not order.name:
        order.problems.append(f"Please give the name of the {kind}.")
    if not POSTCODE.fullmatch(order.postcode):
        order.problems.append("The postcode is not one we can deliver to.")
    # Council libraries cannot pay an invoice without their own number on it.
    if kind == "library" and not order.reference:
        order.problems.append("Please give your purchase order number.")
    _read_lines(order, form.get("books", ""))
    return order
