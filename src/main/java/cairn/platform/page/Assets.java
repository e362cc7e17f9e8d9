package cairn.platform.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Styles, scripts and pictures under addresses that carry a hash of their content. */
@Component
class Assets {

    private final ObjectProvider<ResourceUrlProvider> urls;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ObjectProvider<ResourceUrlProvider> urls) {
        this.urls = urls;
    }

    /**
     * The address of an asset.
     *
     * @throws IllegalArgumentException when there is no such asset
     */
    String of(String name) {
        return known.computeIfAbsent(name, this::ask);
    }

    private String ask(String name) {
        String url = urls.getObject().getForLookupPath("/assets/" + name);
        if (url == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return url;
    }
}
