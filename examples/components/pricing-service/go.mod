module larkspur.example/pricing/pricing-service

go 1.19

require larkspur.example/pricing/vat-rules v1.4.1
