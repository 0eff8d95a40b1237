rootProject.name = "purchase-order-service"
