rootProject.name = "refund-worker"
