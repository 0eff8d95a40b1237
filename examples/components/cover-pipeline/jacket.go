package main

import (
	"errors"
	"fmt"
	"image"
	"image/color"
)

// Widths are the nine the shop uses, in pixels.
var Widths = []int{80, 120, 160, 240, 320, 480, 640, 960, 1280}

// ErrPlaceholder means that the publisher sent something instead of a cover.
var ErrPlaceholder = errors.New("placeholder")

const (
	minWidth   = 320
	minColours = 12
)

// Inspect refuses images that nobody should see in the shop: too small, of an
// impossible shape, or so plain that they can only say “no image available”.
func Inspect(img image.Image) error {
	size := img.Bounds().Size()
	if size.X < minWidth {
		return fmt.Errorf("%w: %d pixels wide, we need %d", ErrPlaceholder, size.X, minWidth)
	}
	if size.Y > 3*size.X || size.X > 3*size.Y {
		return fmt.Errorf("%w: %d by %d is not the shape of a book", ErrPlaceholder, size.X, size.Y)
	}
	if n := len(palette(img)); n < minColours {
		return fmt.Errorf("%w: only %d colours", ErrPlaceholder, n)
	}
	return nil
}

// palette counts colours on a coarse grid, in steps of 32, so that the noise
// of JPEG does not make a grey rectangle look lively.
func palette(img image.Image) map[color.RGBA]int {
	counts := map[color.RGBA]int{}
	bounds := img.Bounds()
	step := 1 + bounds.Dx()/200
	for y := bounds.Min.Y; y < bounds.Max.Y; y += step {
		for x := bounds.Min.X; x < bounds.Max.X; x += step {
			r, g, b, _ := img.At(x, y).RGBA()
			counts[color.RGBA{uint8(r>>13) << 5, uint8(g>>13) << 5, uint8(b>>13) << 5, 255}]++
		}
	}
	return counts
}

// DominantColour is the commonest colour as #rrggbb, shown while a cover loads.
func DominantColour(img image.Image) string {
	var best color.RGBA
	most := 0
	for c, n := range palette(img) {
		// Equal counts happen; the order of a map must not decide.
		if n > most || n == most && hex(c) < hex(best) {
			best, most = c, n
		}
	}
	return hex(best)
}

func hex(c color.RGBA) string {
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// Cut scales an image to a width, averaging all pixels that fall into one.
func Cut(img image.Image, width int) *image.RGBA {
	from := img.Bounds()
	height := (from.Dy()*width + from.Dx()/2) / from.Dx()
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := 0; y < height; y++ {
		top, bottom := from.Min.Y+y*from.Dy()/height, from.Min.Y+(y+1)*from.Dy()/height
		for x := 0; x < width; x++ {
			left, right := from.Min.X+x*from.Dx()/width, from.Min.X+(x+1)*from.Dx()/width
			to.SetRGBA(x, y, average(img, image.Rect(left, top, right, bottom)))
		}
	}
	return to
}

func average(img image.Image, area image.Rectangle) color.RGBA {
	var r, g, b, n uint32
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			pr, pg, pb, _ := img.At(x, y).RGBA()
			r, g, b, n = r+pr>>8, g+pg>>8, b+pb>>8, n+1
		}
	}
	return color.RGBA{uint8(r / n), uint8(g / n), uint8(b / n), 255}
}
