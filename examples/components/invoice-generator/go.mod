module larkspur.example/orders/invoice-generator

go 1.19

require larkspur.example/pricing/vat-rules v1.4.1
