package main

import (
	"fmt"
	"strings"
)

// Shipment is what delivery-service puts on the label print queue. The address
// is on the label and nowhere else.
type Shipment struct {
	ID           string   `json:"id"`
	OrderNumber  string   `json:"orderNumber"`
	TrackingCode string   `json:"trackingCode"`
	Carrier      string   `json:"carrier"`
	Bench        string   `json:"bench"`
	WeightGrams  int      `json:"weightGrams"`
	Address      []string `json:"address"`
	Postcode     string   `json:"postcode"`
}

// Label is ready for the printer on a bench, such as S-4.
type Label struct {
	Bench   string
	Content string
}

type format struct {
	maxGrams int
	render   func(Shipment) string
}

// formats has one entry for each carrier code of delivery-service.
var formats = map[string]format{
	"hedgerow-post":     {maxGrams: 2000, render: zpl},
	"northline":         {maxGrams: 25000, render: epl},
	"swift-cargo-bikes": {maxGrams: 10000, render: plain},
}

// Render makes the label its carrier insists on.
func Render(s Shipment) (Label, error) {
	f, known := formats[s.Carrier]
	switch {
	case !known:
		return Label{}, fmt.Errorf("shipment %s: no label format for carrier %q", s.ID, s.Carrier)
	case s.WeightGrams < 1 || s.WeightGrams > f.maxGrams:
		return Label{}, fmt.Errorf("shipment %s: %s takes 1 to %d g, not %d", s.ID, s.Carrier, f.maxGrams, s.WeightGrams)
	case s.TrackingCode == "" || s.Bench == "" || len(s.Address) == 0:
		return Label{}, fmt.Errorf("shipment %s: a label needs a tracking code, a bench and an address", s.ID)
	}
	return Label{Bench: s.Bench, Content: f.render(s)}, nil
}

// zpl is the language of the printers Hedgerow lends us. ^ and ~ begin a
// command, so an address must not contain them.
func zpl(s Shipment) string {
	safe := strings.NewReplacer("^", " ", "~", " ")
	var b strings.Builder
	b.WriteString("^XA^CI28\n")
	for i, line := range append(append([]string{}, s.Address...), s.Postcode) {
		fmt.Fprintf(&b, "^FO40,%d^A0N,36,36^FD%s^FS\n", 40+44*i, safe.Replace(line))
	}
	fmt.Fprintf(&b, "^FO40,420^BY3^BCN,140,Y,N,N^FD%s^FS\n^XZ\n", safe.Replace(s.TrackingCode))
	return b.String()
}

// epl is what Northline’s handbook of 2004 asks for. A quotation mark ends a
// field and is escaped with a backslash.
func epl(s Shipment) string {
	safe := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	var b strings.Builder
	b.WriteString("N\nI8,A,044\n")
	for i, line := range append(append([]string{}, s.Address...), s.Postcode) {
		fmt.Fprintf(&b, "A40,%d,0,4,1,1,N,\"%s\"\n", 40+36*i, safe.Replace(line))
	}
	fmt.Fprintf(&b, "B40,400,0,1,3,6,140,B,\"%s\"\nA600,40,0,3,1,1,N,\"%d g\"\nP1\n", safe.Replace(s.TrackingCode), s.WeightGrams)
	return b.String()
}

// plain is for Swift Cargo Bikes, where a person with a telephone reads it.
func plain(s Shipment) string {
	return fmt.Sprintf("%s\n\n%s\n%s\n\n%.1f kg\n", s.TrackingCode, strings.Join(s.Address, "\n"), s.Postcode, float64(s.WeightGrams)/1000)
}
