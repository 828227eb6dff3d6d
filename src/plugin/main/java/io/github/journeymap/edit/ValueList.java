package io.github.journeymap.edit;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a map while a batch is applied. */
final class ValueList {
    private final Map<Cell, Value> byCell = new LinkedHashMap<>();

    ValueList(List<Value> values) {
        values.forEach(value -> byCell.put(value.cell(), value));
    }

    /** The later one wins [M8]; one whose row or step is gone is kept, without a place. */
    Outcome apply(Edit.SetValue set) {
        Cell cell = new Cell(set.row(), set.step());
        Optional<Decimal> now = now(cell);
        Outcome outcome = Outcome.ofWriting(set.value(), now, set.was(), Decimal::plain);
        if (!outcome.changes()) {
            return outcome;
        }
        if (set.value().isEmpty()) {
            byCell.remove(cell);
        } else if (now.isEmpty()) {
            byCell.put(cell, new Value(set.row(), set.step(), set.value().get(), set.unknownFields()));
        } else {
            byCell.put(cell, byCell.get(cell).withNumber(set.value().get()));
        }
        return outcome;
    }

    private Optional<Decimal> now(Cell cell) {
        return Optional.ofNullable(byCell.get(cell)).map(Value::number);
    }

    List<Value> toList() {
        return List.copyOf(byCell.values());
    }
}
