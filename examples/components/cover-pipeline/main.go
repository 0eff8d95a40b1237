// Command cover-pipeline cuts the jacket of an edition to the widths of the
// shop: cover-pipeline <isbn> <image> <folder>.
package main

import (
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	_ "image/png" // publishers send both
	"os"
	"path/filepath"
)

// CoverApproved is the payload of catalogue.cover.approved.
type CoverApproved struct {
	ISBN           string `json:"isbn"`
	Widths         []int  `json:"widths"`
	DominantColour string `json:"dominantColour"`
}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: cover-pipeline <isbn> <image> <folder>")
		os.Exit(2)
	}
	approved, err := process(os.Args[1], os.Args[2], os.Args[3])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	json.NewEncoder(os.Stdout).Encode(approved)
}

func process(isbn, source, folder string) (CoverApproved, error) {
	file, err := os.Open(source)
	if err != nil {
		return CoverApproved{}, err
	}
	defer file.Close()
	img, _, err := image.Decode(file)
	if err != nil {
		return CoverApproved{}, fmt.Errorf("%s: %w", source, err)
	}
	if err := Inspect(img); err != nil {
		return CoverApproved{}, fmt.Errorf("%s: %w", isbn, err)
	}
	approved := CoverApproved{ISBN: isbn, DominantColour: DominantColour(img)}
	for _, width := range Widths {
		// Never enlarge: a blurred cover is worse than a small one.
		if width > img.Bounds().Dx() {
			break
		}
		if err := write(filepath.Join(folder, isbn, fmt.Sprintf("%d.jpg", width)), Cut(img, width)); err != nil {
			return CoverApproved{}, err
		}
		approved.Widths = append(approved.Widths, width)
	}
	return approved, nil
}

func write(path string, img image.Image) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := jpeg.Encode(file, img, &jpeg.Options{Quality: 82}); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
