CREATE TABLE position (
  isbn     text NOT NULL,
  site     text NOT NULL CHECK (site IN ('selby', 'avonmouth')),
  on_hand  int  NOT NULL CHECK (on_hand >= 0),
  promised int  NOT NULL DEFAULT 0 CHECK (promised >= 0),
  PRIMARY KEY (isbn, site),
  -- For the day somebody writes a cleverer query than promise.sql.
  CHECK (promised <= on_hand)
);

CREATE TABLE reservation (
  id           text        PRIMARY KEY,
  order_number text        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('held', 'committed', 'released', 'lapsed')),
  created_at   timestamptz NOT NULL DEFAULT now(),
  lapses_at    timestamptz NOT NULL
);

CREATE INDEX reservation_lapses_at ON reservation (lapses_at) WHERE state = 'held';

CREATE TABLE reservation_line (
  reservation_id text NOT NULL REFERENCES reservation (id),
  isbn           text NOT NULL,
  site           text NOT NULL,
  quantity       int  NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (reservation_id, isbn, site)
);
