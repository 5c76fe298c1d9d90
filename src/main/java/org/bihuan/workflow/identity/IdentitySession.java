package org.bihuan.workflow.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** Answers the engine's questions by id and by member. Other questions (by name, say) find nobody. */
class IdentitySession implements ReadOnlyIdentityProvider {

    private final OurIdentities identities;

    IdentitySession(OurIdentities identities) {
        this.identities = identities;
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return identities.person(userId).map(OurIdentities::user).orElse(null);
    }

    @Override
    public Group findGroupById(String groupId) {
        return OurIdentities.group(groupId);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return OurIdentities.tenant(tenantId);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(null);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new Tenants(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new Tenants(null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("People are not in the engine's tables");
    }

    /** Nobody logs in to the engine itself: the application's log-in serves it too. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private final class Users extends UserQueryImpl {

        Users(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<User> executeList(CommandContext context, @Nullable Page page) {
            return found();
        }

        private List<User> found() {
            return Stream.concat(Stream.ofNullable(id), ids == null ? Stream.empty() : Stream.of(ids))
                    .map(identities::person)
                    .flatMap(Optional::stream)
                    .map(OurIdentities::user)
                    .toList();
        }
    }

    private final class Groups extends GroupQueryImpl {

        Groups(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<Group> executeList(CommandContext context, @Nullable Page page) {
            return found();
        }

        private List<Group> found() {
            if (userId != null) {
                return identities.person(userId).map(identities::groupsOf).orElse(List.of()).stream()
                        .map(OurIdentities::group)
                        .toList();
            }
            return Stream.concat(Stream.ofNullable(id), ids == null ? Stream.empty() : Stream.of(ids))
                    .filter(Objects::nonNull)
                    .map(OurIdentities::group)
                    .toList();
        }
    }

    private final class Tenants extends TenantQueryImpl {

        Tenants(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return found();
        }

        private List<Tenant> found() {
            if (userId == null) {
                return Stream.concat(Stream.ofNullable(id), ids == null ? Stream.empty() : Stream.of(ids))
                        .map(OurIdentities::tenant)
                        .toList();
            }
            return identities.person(userId).map(identities::tenantsOf).orElse(List.of()).stream()
                    .map(OurIdentities::tenant)
                    .toList();
        }
    }
}
