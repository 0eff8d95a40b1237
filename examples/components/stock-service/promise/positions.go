// Package promise keeps the one rule: the same copy is never promised twice.
package promise

// Site is a warehouse.
type Site string

const (
	Selby     Site = "selby"
	Avonmouth Site = "avonmouth"
)

// sites is the order in which an order is tried: Selby has four times the
// shelves and the later collection.
var sites = []Site{Selby, Avonmouth}

// Line is so many copies of an edition, from a site once one has been chosen.
type Line struct {
	ISBN     string `json:"isbn"`
	Quantity int    `json:"quantity"`
	Site     Site   `json:"site,omitempty"`
}

// Position is what one site has of one edition.
type Position struct {
	OnHand   int
	Promised int
}

// Available is what has not been promised to anybody.
func (p Position) Available() int {
	return p.OnHand - p.Promised
}

// choose finds the sites to promise an order from: one site if it can serve
// the whole order, both only if that is the sole way. It returns nil, and the
// line that is short, if there are not enough copies.
func choose(lines []Line, available func(isbn string, site Site) int) ([]Line, *Shortage) {
	for _, site := range sites {
		if placed := all(lines, site, available); placed != nil {
			return placed, nil
		}
	}
	var placed []Line
	for _, line := range lines {
		wanted := line.Quantity
		for _, site := range sites {
			take := available(line.ISBN, site)
			if take > wanted {
				take = wanted
			}
			if take > 0 {
				placed = append(placed, Line{ISBN: line.ISBN, Quantity: take, Site: site})
				wanted -= take
			}
		}
		if wanted > 0 {
			return nil, &Shortage{ISBN: line.ISBN, Wanted: line.Quantity, Left: line.Quantity - wanted}
		}
	}
	return placed, nil
}

func all(lines []Line, site Site, available func(string, Site) int) []Line {
	placed := make([]Line, len(lines))
	for i, line := range lines {
		if available(line.ISBN, site) < line.Quantity {
			return nil
		}
		placed[i] = Line{ISBN: line.ISBN, Quantity: line.Quantity, Site: site}
	}
	return placed
}
