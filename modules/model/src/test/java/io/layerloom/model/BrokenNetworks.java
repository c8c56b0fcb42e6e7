package io.layerloom.model;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.value.ParameterValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Networks as a careless file might hold them: everything may be wrong, and often it is nearly right. */
public final class BrokenNetworks {
    private static final List<String> ODD_IDS = List.of("Dense 1", "1x", "ünïcode", "", "a.b");
    private static final List<String> ODD_TYPES = List.of("dense", "Conv2d", "Xyz", "", "LSTMM");

    private final Random random;

    private BrokenNetworks(long seed) {
        this.random = new Random(seed);
    }

    /** Any network of up to a dozen nodes. */
    public static Arbitrary<NetworkGraph> any() {
        return Arbitraries.longs().map(seed -> new BrokenNetworks(seed).network());
    }

    private NetworkGraph network() {
        List<String> ids = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            ids.add(random.nextInt(15) == 0 ? ODD_IDS.get(random.nextInt(ODD_IDS.size())) + i : "layer-" + i);
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (String id : ids) {
            LayerType type = pick(LayerCatalog.standard().types());
            String name = random.nextInt(12) == 0 ? pick(ODD_TYPES) : type.name();
            nodes.put(id, new Node(id, name, parameters(type), inputs(type, ids, ids.indexOf(id))));
        }
        return new NetworkGraph(List.copyOf(nodes.values()), groups(ids));
    }

    private List<String> inputs(LayerType type, List<String> ids, int position) {
        List<String> inputs = new ArrayList<>();
        int wanted = random.nextInt(8) == 0 ? random.nextInt(4) : type.inputs().minimum();
        for (int i = 0; i < wanted; i++) {
            boolean careless = random.nextInt(6) == 0;
            int from = careless || position == 0 ? random.nextInt(ids.size()) : random.nextInt(position);
            inputs.add(random.nextInt(20) == 0 ? "layer-99" : ids.get(from));
        }
        return inputs;
    }

    private Map<String, ParameterValue> parameters(LayerType type) {
        Map<String, ParameterValue> values = new HashMap<>();
        for (Parameter parameter : type.parameters()) {
            if (random.nextInt(3) == 0) {
                values.put(parameter.name(), value());
            }
            if (random.nextInt(25) == 0) {
                values.put(parameter.name() + "x", parameter.defaultValue());
            }
        }
        return values;
    }

    private ParameterValue value() {
        return switch (random.nextInt(8)) {
            case 0 -> new ParameterValue.Whole(1L + random.nextInt(5));
            case 1 -> new ParameterValue.Whole(random.nextLong());
            case 2 -> new ParameterValue.Real(random.nextGaussian());
            case 3 -> new ParameterValue.Flag(random.nextBoolean());
            case 4 -> new ParameterValue.Text(pick(List.of("relu", "same", "SOFTMAX", "nonsense", "")));
            case 5 -> new ParameterValue.Wholes(List.of(1L + random.nextInt(9), 1L + random.nextInt(9)));
            case 6 -> new ParameterValue.Wholes(List.of(1_000_000L, 1_000_000L, 1_000_000L));
            default -> new ParameterValue.Whole(1_000_000L);
        };
    }

    private List<Group> groups(List<String> ids) {
        List<String> groups = List.of("group-1", "group-2", "group-3");
        List<String> members = new ArrayList<>(ids);
        members.addAll(groups);
        members.add("nobody");
        List<Group> made = new ArrayList<>();
        for (String id : groups) {
            if (random.nextInt(4) == 0) {
                Set<String> chosen = new HashSet<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    chosen.add(pick(members));
                }
                made.add(new Group(id, "Group", chosen));
            }
        }
        return made;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
