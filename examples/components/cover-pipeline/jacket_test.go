package main

import (
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// jacket paints a sea of one colour below a sky that changes.
func jacket(width, height int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := 0; y < height; y++ {
		for x := 0; x < width; x++ {
			if y > height/3 {
				img.SetRGBA(x, y, color.RGBA{0x20, 0x40, 0x60, 255})
			} else {
				img.SetRGBA(x, y, color.RGBA{uint8(255 * x / width), uint8(255 * y / height), 200, 255})
			}
		}
	}
	return img
}

func TestPlaceholdersAreRefused(t *testing.T) {
	grey := image.NewRGBA(image.Rect(0, 0, 600, 900))
	for i := range grey.Pix {
		grey.Pix[i] = 0xbb
	}
	for want, img := range map[string]image.Image{
		"80 pixels wide":     jacket(80, 120),
		"2000 by 400 is not": jacket(2000, 400),
		"only 1 colours":     grey,
	} {
		if err := Inspect(img); !errors.Is(err, ErrPlaceholder) || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	if err := Inspect(jacket(640, 960)); err != nil {
		t.Errorf("a cover: %v", err)
	}
}

func TestCuttingKeepsShapeAndColour(t *testing.T) {
	cut := Cut(jacket(640, 961), 80)
	if cut.Bounds() != image.Rect(0, 0, 80, 120) {
		t.Errorf("bounds: %v", cut.Bounds())
	}
	if c := cut.RGBAAt(40, 110); c != (color.RGBA{0x20, 0x40, 0x60, 255}) {
		t.Errorf("the sea is %v", c)
	}
	if got := DominantColour(jacket(640, 960)); got != "#204060" {
		t.Errorf("dominant: %s", got)
	}
}

func TestNothingIsEnlarged(t *testing.T) {
	folder := t.TempDir()
	source := filepath.Join(folder, "jacket.png")
	file, _ := os.Create(source)
	if err := png.Encode(file, jacket(500, 750)); err != nil {
		t.Fatal(err)
	}
	file.Close()
	approved, err := process("9781999000035", source, folder)
	want := CoverApproved{ISBN: "9781999000035", Widths: []int{80, 120, 160, 240, 320, 480}, DominantColour: "#204060"}
	if err != nil || !reflect.DeepEqual(approved, want) {
		t.Errorf("%+v %v", approved, err)
	}
	written, _ := filepath.Glob(filepath.Join(folder, "9781999000035", "*.jpg"))
	if len(written) != 6 {
		t.Errorf("files: %v", written)
	}
}
