module larkspur.example/pricing/vat-rules

go 1.19
