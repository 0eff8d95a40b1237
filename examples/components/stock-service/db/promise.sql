UPDATE position
SET promised = promised + $2
WHERE isbn = $1
  AND site = $3
  AND on_hand - promised >= $2
RETURNING on_hand - promised AS available;
