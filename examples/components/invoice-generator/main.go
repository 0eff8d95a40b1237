// Command invoice-generator files the VAT invoice of an order:
// invoice-generator <order.json> <archive>.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: invoice-generator <order.json> <archive>")
		os.Exit(2)
	}
	path, err := run(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(path)
}

func run(source, archive string) (string, error) {
	content, err := os.ReadFile(source)
	if err != nil {
		return "", err
	}
	var order Order
	if err := json.Unmarshal(content, &order); err != nil {
		return "", fmt.Errorf("%s: %w", source, err)
	}
	text, err := Invoice(order)
	if err != nil {
		return "", err
	}
	return file(archive, order, PDF(text))
}

// file writes once. The event comes again now and then, and the archive keeps
// what the reader was sent first.
func file(archive string, order Order, pdf []byte) (string, error) {
	path := filepath.Join(archive, order.PlacedAt.Format("2006/01"), order.OrderNumber+".pdf")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", err
	}
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o444)
	if errors.Is(err, fs.ErrExist) {
		return path, nil
	}
	if err != nil {
		return "", err
	}
	if _, err := out.Write(pdf); err != nil {
		out.Close()
		return "", err
	}
	return path, out.Close()
}
